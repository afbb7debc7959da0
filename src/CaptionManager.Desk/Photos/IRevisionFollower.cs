namespace CaptionManager.Desk.Photos;

/// <summary>Keeps something in step with the words of photos: told of each new revision inside the transaction that writes it.</summary>
public interface IRevisionFollower
{
    /// <summary>Takes the words of the revision over.</summary>
    /// <param name="photo">Tracked or added, already changed by the revision, not saved yet.</param>
    /// <param name="revision">Its newest revision, added.</param>
    /// <param name="cancellationToken">Stops it; the transaction is then rolled back.</param>
    Task FollowAsync(Photo photo, Revision revision, CancellationToken cancellationToken);
}

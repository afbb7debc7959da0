namespace CaptionManager.Desk.Photos;

/// <summary>Keeps something in step with how pictures look: told inside the transaction in which the look of one becomes known.</summary>
public interface IPictureFollower
{
    /// <summary>Takes the look over.</summary>
    /// <param name="photo">Tracked, with its new <see cref="Photo.PerceptualHash"/>, not saved yet.</param>
    /// <param name="cancellationToken">Stops it; the transaction is then rolled back.</param>
    Task FollowAsync(Photo photo, CancellationToken cancellationToken);
}

namespace CaptionManager.Desk.Photos;

/// <summary>
/// Keeps something in step with what may leave the desk: told of each change inside the transaction that makes it, so that a notice of
/// a kill is as durable as the kill.
/// </summary>
public interface IReleaseFollower
{
    /// <summary>Takes the change over. Adds to the same context; does no network and no file work.</summary>
    /// <param name="change">What changed.</param>
    /// <param name="cancellationToken">Stops it; the transaction is then rolled back.</param>
    Task FollowAsync(ReleaseChange change, CancellationToken cancellationToken);
}

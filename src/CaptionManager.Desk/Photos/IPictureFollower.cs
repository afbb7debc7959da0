namespace CaptionManager.Desk.Photos;

/// <summary>Keeps something in step with how pictures look: told inside the transaction in which the look of one becomes known.</summary>
public interface IPictureFollower
{
    /// <summary>Comes before the transaction writes its first row.</summary>
    /// <param name="cancellationToken">Stops it; the transaction is then rolled back.</param>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Takes the look over.</summary>
    /// <param name="photo">The photo, whose <see cref="Photo.PerceptualHash"/> is written.</param>
    /// <param name="look">The hash.</param>
    /// <param name="cancellationToken">Stops it; the transaction is then rolled back.</param>
    Task FollowAsync(PhotoId photo, long look, CancellationToken cancellationToken);
}

using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Rights;

/// <summary>Whether a photo may go to a client at the moment of the question.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Refusals">Everything that stands in the way; empty where it may go.</param>
/// <param name="Conditions">What whoever takes it has to observe, a sentence each: credit, territories, dates. They travel with the picture.</param>
/// <param name="Until">The first moment after now at which something begins to stand in the way; <see langword="null"/> where nothing is known to.</param>
public sealed record UsageVerdict(PhotoId Photo, IReadOnlyList<UsageRefusal> Refusals, IReadOnlyList<string> Conditions, DateTimeOffset? Until)
{
    /// <summary>Whether nothing stands in the way.</summary>
    public bool MayLeave => Refusals.Count == 0;
}

using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>One photo with all that is said of it.</summary>
/// <param name="Photo">The photo; read only, it is not tracked.</param>
/// <param name="Facts">The facts of its current revision.</param>
/// <param name="Fields">Each field in its layers, in the order of the editor.</param>
/// <param name="History">Its revisions, newest first.</param>
/// <param name="BatchName">The batch it came with first.</param>
public sealed record PhotoDetail(
    Photo Photo, PhotoFacts Facts, IReadOnlyList<FieldLayers> Fields, IReadOnlyList<RevisionSummary> History, string BatchName);

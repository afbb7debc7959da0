namespace CaptionManager.Desk.Duplicates;

/// <summary>A finding with its two photos.</summary>
/// <param name="Id">The finding.</param>
/// <param name="A">The photo that arrived first.</param>
/// <param name="B">The other.</param>
/// <param name="Match">How they stand to each other.</param>
/// <param name="FoundAt">When it was found.</param>
/// <param name="GroupId">The group it stands in while it is open.</param>
/// <param name="Verdict">What somebody said of it.</param>
/// <param name="JudgedBy">Who.</param>
/// <param name="JudgedAt">When.</param>
public sealed record FindingView(
    long Id,
    DuplicatePhoto A,
    DuplicatePhoto B,
    PhotoMatch Match,
    DateTimeOffset FoundAt,
    long? GroupId,
    FindingVerdict? Verdict,
    string? JudgedBy,
    DateTimeOffset? JudgedAt)
{
    /// <summary>The view of a finding whose photos were read.</summary>
    internal static FindingView Of(DuplicateFinding finding, IReadOnlyDictionary<Photos.PhotoId, DuplicatePhoto> photos) => new(
        finding.Id, photos[finding.PhotoA], photos[finding.PhotoB],
        new PhotoMatch(finding.Kind, finding.Pictures, finding.Similarity, finding.Differences),
        finding.FoundAt, finding.GroupId, finding.Verdict, finding.JudgedBy, finding.JudgedAt);
}

using System.Globalization;
using CaptionManager.Desk.Duplicates;

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>Two photos that repeat or contradict each other.</summary>
/// <param name="Id">The finding; a text, as it may pass 53 bits.</param>
/// <param name="Kind">"exact", "near", "conflict" or "picture".</param>
/// <param name="Pictures">"different", "near" or "sameImageData".</param>
/// <param name="Similarity">Likeness of the captions, 0 to 1.</param>
/// <param name="A">The photo that arrived first.</param>
/// <param name="B">The other.</param>
/// <param name="Differences">In what the captions differ.</param>
/// <param name="FoundAt">When it was found.</param>
/// <param name="Verdict">"same", "notDuplicate" or "oneIsWrong"; absent while open.</param>
/// <param name="JudgedBy">Who said so.</param>
/// <param name="JudgedAt">When.</param>
public sealed record FindingItem(
    string Id, string Kind, string Pictures, double Similarity, PhotoItem A, PhotoItem B, IReadOnlyList<DifferenceItem> Differences,
    DateTimeOffset FoundAt, string? Verdict, string? JudgedBy, DateTimeOffset? JudgedAt)
{
    /// <summary>The item of a finding.</summary>
    internal static FindingItem Of(FindingView finding) => new(
        finding.Id.ToString(CultureInfo.InvariantCulture), MatchItem.Word(finding.Match.Kind), MatchItem.Word(finding.Match.Pictures),
        Math.Round(finding.Match.Similarity, 4), PhotoItem.Of(finding.A), PhotoItem.Of(finding.B),
        [.. finding.Match.Differences.Select(DifferenceItem.Of)], finding.FoundAt,
        finding.Verdict is { } verdict ? MatchItem.Word(verdict) : null, finding.JudgedBy, finding.JudgedAt);
}

using System.Text.Json;
using CaptionManager.Desk.Duplicates;

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>A photo that a checked caption repeats or contradicts.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Kind">"exact", "near" or "conflict".</param>
/// <param name="Pictures">"different", "near" or "sameImageData"; always "different" where no photo was named.</param>
/// <param name="Similarity">Likeness, 0 to 1.</param>
/// <param name="Differences">In what they differ; the checked caption is <c>a</c>.</param>
public sealed record MatchItem(PhotoItem Photo, string Kind, string Pictures, double Similarity, IReadOnlyList<DifferenceItem> Differences)
{
    /// <summary>The item of a match.</summary>
    internal static MatchItem Of(CheckMatch match) => new(
        PhotoItem.Of(match.Photo), Word(match.Match.Kind), Word(match.Match.Pictures), Math.Round(match.Match.Similarity, 4),
        [.. match.Match.Differences.Select(DifferenceItem.Of)]);

    /// <summary>A member of an enumeration as the API writes it.</summary>
    internal static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Duplicates;

namespace CaptionManager.Web.Pages.Duplicates;

/// <summary>A stretch of a caption: plain, or one in which it differs from another.</summary>
/// <param name="Text">The words as they stand.</param>
/// <param name="Kind">What differs; <see langword="null"/> where both say the same.</param>
internal readonly record struct MarkedPart(string Text, DifferenceKind? Kind)
{
    /// <summary>Cuts a caption at its differences.</summary>
    /// <param name="caption">The caption as it is now.</param>
    /// <param name="differences">Found on it.</param>
    /// <param name="isFirst">Whether it is the first of the two captions compared.</param>
    public static IReadOnlyList<MarkedPart> Of(string caption, IEnumerable<FindingDifference> differences, bool isFirst)
    {
        var parts = new List<MarkedPart>();
        var at = 0;
        foreach (var (kind, start, length) in differences
            .Select(d => isFirst ? (d.Kind, d.StartA, d.LengthA) : (d.Kind, d.StartB, d.LengthB))
            .Where(span => span.Item3 > 0).OrderBy(span => span.Item2))
        {
            // A difference that overlaps the one before, or a caption saved while this page was made, is left unmarked.
            if (start < at || start + length > caption.Length) continue;
            if (start > at) parts.Add(new MarkedPart(caption[at..start], null));
            parts.Add(new MarkedPart(caption.Substring(start, length), kind));
            at = start + length;
        }

        if (at < caption.Length) parts.Add(new MarkedPart(caption[at..], null));
        return parts;
    }
}

using CaptionManager.Desk.Duplicates;

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>One thing in which two captions differ. Places are in UTF-16 code units; for a credit they are empty.</summary>
/// <param name="Kind">"person", "number", "date", "place", "position", "credit" or "wording".</param>
/// <param name="A">The words of the first caption.</param>
/// <param name="B">The words of the second.</param>
/// <param name="StartA">Where in the first.</param>
/// <param name="LengthA">How long there.</param>
/// <param name="StartB">Where in the second.</param>
/// <param name="LengthB">How long there.</param>
/// <param name="IsFact">Whether both state the fact and disagree.</param>
public sealed record DifferenceItem(string Kind, string A, string B, int StartA, int LengthA, int StartB, int LengthB, bool IsFact)
{
    /// <summary>The item of a difference.</summary>
    internal static DifferenceItem Of(FindingDifference difference) => new(
        MatchItem.Word(difference.Kind), difference.A, difference.B, difference.StartA, difference.LengthA, difference.StartB, difference.LengthB, difference.IsFact);
}

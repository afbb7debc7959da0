using System.Diagnostics;
using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Duplicates;

namespace CaptionManager.Web.Pages.Duplicates;

/// <summary>What findings are called on the pages, and what they mean for the pictures.</summary>
internal static class FindingWords
{
    /// <summary>What was found, in a few words.</summary>
    public static string Title(PhotoMatch match) => (match.Kind, SamePicture(match)) switch
    {
        (FindingKind.Exact, true) => "Same picture, same caption",
        (FindingKind.Exact, false) => "Same caption, two pictures",
        (FindingKind.Near, true) => "Same picture, nearly the same caption",
        (FindingKind.Near, false) => "Nearly the same caption, two pictures",
        (FindingKind.Conflict, _) => "Same picture, captions contradict",
        (FindingKind.Picture, _) => "Same picture, other caption",
        _ => throw new UnreachableException(),
    };

    /// <summary>What it means and what to do.</summary>
    public static string Meaning(PhotoMatch match) => (match.Kind, SamePicture(match)) switch
    {
        (FindingKind.Exact, true) => "The picture came twice with the same words. Keep one and use it for both.",
        (FindingKind.Exact, false) => "One caption stands on two pictures. If it was copied, one of them says what its picture does not show.",
        (FindingKind.Near, true) => "The picture came twice and its captions say the same in other words. Choose one wording.",
        (FindingKind.Near, false) => "Nearly the same words stand on two pictures. Check that each says what its own picture shows.",
        (FindingKind.Conflict, _) => "It is one picture, and its captions or credits state different facts: at least one is wrong. Correct it before it leaves the desk.",
        (FindingKind.Picture, _) => "The picture is on the desk twice under different captions. Check that both describe it.",
        _ => throw new UnreachableException(),
    };

    /// <summary>How the pictures stand to each other.</summary>
    public static string Pictures(PictureRelation pictures) => pictures switch
    {
        PictureRelation.SameImageData => "The pictures are identical; only their metadata differs",
        PictureRelation.Near => "The pictures look the same: re-saved, resized or cropped",
        PictureRelation.Different => "The pictures differ",
        _ => throw new UnreachableException(),
    };

    /// <summary>What a verdict is called.</summary>
    public static string Verdict(FindingVerdict verdict) => verdict switch
    {
        FindingVerdict.Same => "Belong together",
        FindingVerdict.NotDuplicate => "Not a duplicate",
        FindingVerdict.OneIsWrong => "One is wrong",
        _ => throw new UnreachableException(),
    };

    /// <summary>What differs, as the reader calls it.</summary>
    public static string Difference(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Wording => "Words",
        DifferenceKind.Position => "Left or right",
        _ => kind.ToString(),
    };

    /// <summary>The tone of the chip: a contradiction is an error, the rest is a question.</summary>
    public static string Tone(PhotoMatch match) => match.Kind switch
    {
        FindingKind.Conflict => "bad",
        FindingKind.Exact or FindingKind.Picture => "warn",
        _ => "info",
    };

    private static bool SamePicture(PhotoMatch match) => match.Pictures != PictureRelation.Different;
}

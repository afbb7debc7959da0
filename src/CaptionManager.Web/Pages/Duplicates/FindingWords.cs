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
        (FindingKind.Exact, true) => Say("Duplicates.SamePictureSameCaption"),
        (FindingKind.Exact, false) => Say("Duplicates.SameCaptionTwoPictures"),
        (FindingKind.Near, true) => Say("Duplicates.SamePictureNearlyTheSameCaption"),
        (FindingKind.Near, false) => Say("Duplicates.NearlyTheSameCaptionTwoPictures"),
        (FindingKind.Conflict, _) => Say("Duplicates.SamePictureCaptionsContradict"),
        (FindingKind.Picture, _) => Say("Duplicates.SamePictureOtherCaption"),
        _ => throw new UnreachableException(),
    };

    /// <summary>What it means and what to do.</summary>
    public static string Meaning(PhotoMatch match) => (match.Kind, SamePicture(match)) switch
    {
        (FindingKind.Exact, true) => Say("Duplicates.ThePictureCameTwiceWithTheSame"),
        (FindingKind.Exact, false) => Say("Duplicates.OneCaptionStandsOnTwoPicturesIf"),
        (FindingKind.Near, true) => Say("Duplicates.ThePictureCameTwiceAndItsCaptions"),
        (FindingKind.Near, false) => Say("Duplicates.NearlyTheSameWordsStandOnTwo"),
        (FindingKind.Conflict, _) => Say("Duplicates.ItIsOnePictureAndItsCaptions"),
        (FindingKind.Picture, _) => Say("Duplicates.ThePictureIsOnTheDeskTwice"),
        _ => throw new UnreachableException(),
    };

    /// <summary>How the pictures stand to each other.</summary>
    public static string Pictures(PictureRelation pictures) => pictures switch
    {
        PictureRelation.SameImageData => Say("Duplicates.ThePicturesAreIdenticalOnlyTheirMetadata"),
        PictureRelation.Near => Say("Duplicates.ThePicturesLookTheSameReSaved"),
        PictureRelation.Different => Say("Duplicates.ThePicturesDiffer"),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a verdict is called.</summary>
    public static string Verdict(FindingVerdict verdict) => verdict switch
    {
        FindingVerdict.Same => Say("Duplicates.BelongTogether"),
        FindingVerdict.NotDuplicate => Say("Duplicates.NotADuplicate"),
        FindingVerdict.OneIsWrong => Say("Duplicates.OneIsWrong"),
        _ => throw new UnreachableException(),
    };

    /// <summary>What differs, as the reader calls it.</summary>
    public static string Difference(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Wording => Say("Duplicates.Words"),
        DifferenceKind.Position => Say("Duplicates.LeftOrRight"),
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

using CaptionManager.Desk.Photos;
using CaptionManager.Web.Api.Captions;

namespace CaptionManager.Web.Api.Ingest;

/// <summary>What became of one file of an upload.</summary>
/// <param name="FileName">The name kept.</param>
/// <param name="Status">"added", "alreadyHere", "refused" or "failed".</param>
/// <param name="PhotoId">The photo it is; absent unless added or already here.</param>
/// <param name="Headline">What the desk says of it.</param>
/// <param name="Caption">The caption without its credit.</param>
/// <param name="Credit">The credit in its parts.</param>
/// <param name="CreditLine">The credit line.</param>
/// <param name="Error">Why it was not taken.</param>
public sealed record UploadedFile(
    string FileName,
    string Status,
    PhotoId? PhotoId = null,
    string? Headline = null,
    string? Caption = null,
    CreditView? Credit = null,
    string? CreditLine = null,
    UploadProblem? Error = null)
{
    /// <summary>The status of a file that failed for a reason that may pass.</summary>
    public const string Failed = "failed";

    /// <summary>A file that is a photo of the desk, with what is said of it.</summary>
    internal static UploadedFile Here(string status, string fileName, PhotoId id, PhotoFacts facts) =>
        new(fileName, status, id, facts.Headline, facts.Caption, CreditView.Of(facts.Credit), facts.CreditLine);
}

namespace CaptionManager.Web.Api.Ingest;

/// <summary>Why a file was not taken.</summary>
/// <param name="Code">For programs, as "not-a-picture"; "storage-failed" may pass, all others stay.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record UploadProblem(string Code, string Message)
{
    /// <summary>The desk's own disk failed; sending the file again later is safe.</summary>
    public const string StorageFailed = "storage-failed";
}

namespace CaptionManager.Web.Api.Ingest;

/// <summary>What became of an upload.</summary>
/// <param name="Batch">The batch the files came with.</param>
/// <param name="Files">Each file, in the order sent.</param>
public sealed record UploadAnswer(long Batch, IReadOnlyList<UploadedFile> Files);

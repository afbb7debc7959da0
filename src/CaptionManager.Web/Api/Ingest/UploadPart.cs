namespace CaptionManager.Web.Api.Ingest;

/// <summary>One file of an upload.</summary>
/// <param name="FileName">The name it claims.</param>
/// <param name="ContentType">The media type it claims.</param>
/// <param name="Content">Its bytes, readable once.</param>
internal sealed record UploadPart(string FileName, string? ContentType, Stream Content);

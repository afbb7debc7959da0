namespace CaptionManager.Web.Api.Ingest;

/// <summary>A batch that waits for files.</summary>
/// <param name="Id">Its number, for <c>POST /photos?batch=</c>.</param>
public sealed record BatchOpened(long Id);

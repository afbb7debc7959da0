namespace CaptionManager.Web.Api.Captions;

/// <summary>A text out of a clipboard.</summary>
/// <param name="Text">As it came.</param>
/// <param name="Holds">What it may hold beside words: nothing, a caption with its credit, or a credit alone.</param>
internal sealed record CleanRequest(string Text, CleanedText Holds = CleanedText.Words);

namespace CaptionManager.Web.Api.Typing;

/// <summary>A text whose codes are to be written out.</summary>
/// <param name="Text">A text, or one code with its marks.</param>
internal sealed record ExpandRequest(string Text);

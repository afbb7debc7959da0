namespace CaptionManager.Web.Api.Captions;

/// <summary>A text to read.</summary>
/// <param name="Text">A caption with or without its credit, or a bare credit line.</param>
public sealed record ParseRequest(string Text);

using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>A caption to look for.</summary>
/// <param name="Text">The caption, with or without its credit.</param>
/// <param name="Id">What the caller calls it; handed back.</param>
/// <param name="Photo">The photo it is written for, if it is on the desk: it is not reported itself.</param>
public sealed record CheckedText(string Text, string? Id = null, PhotoId? Photo = null);

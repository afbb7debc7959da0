using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>A caption to be looked for before it is saved.</summary>
/// <param name="Text">The caption, with or without its credit.</param>
/// <param name="Photo">The photo it is written for, which is not reported; tells a contradiction on one picture from a series.</param>
public sealed record CheckedCaption(string Text, PhotoId? Photo = null);

namespace CaptionManager.Captions.Comparison;

/// <summary>A caption to be looked for among others.</summary>
/// <param name="Id">What the caller calls it; handed back as it is, not required to be unique.</param>
/// <param name="Caption">The caption, with or without its credit; empty ones pair with nothing.</param>
/// <param name="Photo">The picture it stands on, where known: it tells a conflict on one picture from a series over several.</param>
/// <param name="Credit">The credit line, where it is kept apart from the caption.</param>
public sealed record CaptionEntry(string Id, string Caption, string? Photo = null, string? Credit = null);

namespace CaptionManager.Desk.Editing;

/// <summary>A run of words with one fate.</summary>
/// <param name="Kind">The fate.</param>
/// <param name="Text">The words with the spaces between them.</param>
public readonly record struct DiffPiece(DiffKind Kind, string Text);

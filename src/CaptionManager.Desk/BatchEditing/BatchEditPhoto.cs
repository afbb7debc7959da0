using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>One photo of a batch edit and what became of it.</summary>
/// <param name="Position">Its place in the selection, from 1.</param>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came under.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">What stood in the way.</param>
public sealed record BatchEditPhoto(int Position, PhotoId Id, string FileName, BatchItemOutcome Outcome, string? Message);

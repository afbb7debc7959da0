using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>One photo in a preview.</summary>
/// <param name="Position">Its place in the selection, from 1.</param>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came under.</param>
/// <param name="Changes">Each field that would change.</param>
/// <param name="Problem">Why it cannot be changed so.</param>
public sealed record BatchPreviewRow(int Position, PhotoId Id, string FileName, IReadOnlyList<FieldChange> Changes, string? Problem);

namespace CaptionManager.Desk.BatchEditing;

/// <summary>What a batch edit would change, before it does.</summary>
/// <param name="Changed">Photos it would change.</param>
/// <param name="Unchanged">Photos it would leave as they are.</param>
/// <param name="Stale">Photos somebody saved since they were chosen: they stay as they are.</param>
/// <param name="Refused">Photos that cannot be changed so.</param>
/// <param name="Rows">The changed and refused ones of this page, in order.</param>
/// <param name="Next">The place behind which the next page begins; <see langword="null"/> on the last.</param>
public sealed record BatchPreview(int Changed, int Unchanged, int Stale, int Refused, IReadOnlyList<BatchPreviewRow> Rows, int? Next);

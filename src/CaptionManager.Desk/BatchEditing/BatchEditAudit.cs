namespace CaptionManager.Desk.BatchEditing;

/// <summary>The kinds of event of batch edits. Each photo's own revision is an event of its own.</summary>
internal static class BatchEditAudit
{
    /// <summary>Somebody began one.</summary>
    public const string Begun = "batch-edit.begun";

    /// <summary>Every photo was looked at.</summary>
    public const string Done = "batch-edit.done";

    /// <summary>Somebody stopped it.</summary>
    public const string Stopped = "batch-edit.stopped";

    /// <summary>It was taken back.</summary>
    public const string Undone = "batch-edit.undone";

    /// <summary>What it happened to.</summary>
    public static string Subject(long id, int changed, int photos) => $"Batch edit {id}: {changed} of {photos} photos";
}

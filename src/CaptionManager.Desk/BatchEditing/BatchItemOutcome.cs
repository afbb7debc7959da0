namespace CaptionManager.Desk.BatchEditing;

/// <summary>What became of one photo of a batch edit.</summary>
public enum BatchItemOutcome
{
    /// <summary>Not looked at yet.</summary>
    Waiting,

    /// <summary>A new revision was saved.</summary>
    Saved,

    /// <summary>It said so already, or the steps have nothing to do on it.</summary>
    Unchanged,

    /// <summary>Somebody saved it after it was chosen; nothing was overwritten.</summary>
    Stale,

    /// <summary>The edit cannot be made on it; the message says why.</summary>
    Refused,

    /// <summary>The change was taken back.</summary>
    Undone,

    /// <summary>The change stays: somebody has edited the photo since, or it can no longer be edited.</summary>
    NotUndone,
}

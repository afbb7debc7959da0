namespace CaptionManager.Desk.BatchEditing;

/// <summary>Where a batch edit stands.</summary>
public enum BatchEditState
{
    /// <summary>Photos are chosen, nothing has been changed.</summary>
    Draft,

    /// <summary>Photos are being changed, or wait for it.</summary>
    Running,

    /// <summary>Every photo was looked at.</summary>
    Done,

    /// <summary>Somebody stopped it: what was changed stays, the rest is as it was.</summary>
    Stopped,

    /// <summary>What was changed is being taken back.</summary>
    Undoing,

    /// <summary>It was taken back, except where somebody has edited since.</summary>
    Undone,
}

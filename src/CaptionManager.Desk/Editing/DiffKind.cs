namespace CaptionManager.Desk.Editing;

/// <summary>What became of a piece of text.</summary>
public enum DiffKind
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stands in the newer text only.</summary>
    Added,

    /// <summary>It stood in the older text only.</summary>
    Removed,
}

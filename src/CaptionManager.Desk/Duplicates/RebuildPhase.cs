namespace CaptionManager.Desk.Duplicates;

/// <summary>What a rebuild of the caption index is doing.</summary>
public enum RebuildPhase
{
    /// <summary>Emptying the old index. Findings and verdicts stay.</summary>
    Clearing,

    /// <summary>Entering captions.</summary>
    Entering,

    /// <summary>Looking for pairs that have no finding yet.</summary>
    Comparing,

    /// <summary>Nothing: the index is complete.</summary>
    Done,
}

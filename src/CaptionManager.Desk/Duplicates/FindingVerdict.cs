namespace CaptionManager.Desk.Duplicates;

/// <summary>What somebody said of a finding. It holds until the caption of either photo changes.</summary>
public enum FindingVerdict
{
    /// <summary>The two belong together.</summary>
    Same,

    /// <summary>Two things that only look alike.</summary>
    NotDuplicate,

    /// <summary>One of the two is wrong and is to be corrected.</summary>
    OneIsWrong,
}

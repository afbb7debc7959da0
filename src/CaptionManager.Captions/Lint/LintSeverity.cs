namespace CaptionManager.Captions.Lint;

/// <summary>How much a finding weighs.</summary>
public enum LintSeverity
{
    /// <summary>A matter of style; the picture may go out as it is.</summary>
    Info,

    /// <summary>Probably a slip; somebody should look.</summary>
    Warning,

    /// <summary>Wrong or unusable as it stands.</summary>
    Error,
}

namespace CaptionManager.Desk.Rights;

/// <summary>What a person says of rules.</summary>
public enum RuleDecision
{
    /// <summary>The instructions mean it: it counts from now on.</summary>
    Confirm,

    /// <summary>The instructions do not mean it.</summary>
    Dismiss,

    /// <summary>It no longer holds.</summary>
    End,
}

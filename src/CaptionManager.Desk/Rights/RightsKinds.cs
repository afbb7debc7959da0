namespace CaptionManager.Desk.Rights;

/// <summary>The kinds of event in the history of rights.</summary>
public static class RightsKinds
{
    /// <summary>The instructions changed, and rules were read from them.</summary>
    public const string Proposed = "rights.proposed";

    /// <summary>A person confirmed rules read from the instructions.</summary>
    public const string Confirmed = "rights.confirmed";

    /// <summary>A person said that the instructions do not mean that.</summary>
    public const string Dismissed = "rights.dismissed";

    /// <summary>A person made a rule.</summary>
    public const string Made = "rights.made";

    /// <summary>A person ended a rule.</summary>
    public const string Ended = "rights.ended";
}

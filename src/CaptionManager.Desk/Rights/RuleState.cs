namespace CaptionManager.Desk.Rights;

/// <summary>Whether a rule counts.</summary>
public enum RuleState
{
    /// <summary>Read from the instructions; counts once a person confirms it, and until then keeps the photo from being approved.</summary>
    Proposed,

    /// <summary>In force.</summary>
    Confirmed,

    /// <summary>A person said that the instructions do not mean this. Never proposed again for the same words.</summary>
    Dismissed,

    /// <summary>Was in force; a person ended it.</summary>
    Ended,
}

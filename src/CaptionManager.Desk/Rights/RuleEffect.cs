namespace CaptionManager.Desk.Rights;

/// <summary>What a rule does. A rule that denies always wins.</summary>
public enum RuleEffect
{
    /// <summary>Forbids a use. In force between its dates.</summary>
    Deny,

    /// <summary>A lease: allows a use between its dates. Where a photo has leases for a use, one of them has to hold.</summary>
    Allow,

    /// <summary>Asks something of whoever uses the picture, as "mandatory credit"; it travels with the picture.</summary>
    Oblige,
}

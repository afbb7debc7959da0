using System.Collections.Immutable;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Reconciliation;

/// <summary>One credit out of all the fields of a file.</summary>
public sealed record ReconciledCredit
{
    /// <summary>The credit.</summary>
    public required Credit Credit { get; init; }

    /// <summary>The caption without its credit; <see langword="null"/> where there is none.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether the caption stood in the headline only.</summary>
    public bool CaptionFromHeadline { get; init; }

    /// <summary>From which field each fact was taken.</summary>
    public ImmutableDictionary<CreditPart, CreditSource> Origins { get; init; } = ImmutableDictionary<CreditPart, CreditSource>.Empty;

    /// <summary>The fields that say something else, for a person to look at.</summary>
    public ImmutableArray<CreditDisagreement> Disagreements { get; init; } = [];

    /// <summary>Values that were set aside as fillers of a sending system, as they stood.</summary>
    public ImmutableArray<string> SetAside { get; init; } = [];
}

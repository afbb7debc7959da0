using System.Collections.Immutable;

namespace CaptionManager.Desk.Rights;

/// <summary>What a rule says, as one value.</summary>
public sealed record RuleTerms
{
    /// <summary>UTF-16 code units of a condition.</summary>
    public const int ConditionLength = 500;

    /// <summary>Territories in one rule at most.</summary>
    public const int MaximumTerritories = 60;

    /// <summary>Names of clients in one rule at most.</summary>
    public const int MaximumClients = 20;

    /// <summary>What the rule does.</summary>
    public required RuleEffect Effect { get; init; }

    /// <summary>The use it is about; <see langword="null"/> for every use.</summary>
    public UsageKind? Use { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes, upper case; empty for everywhere.</summary>
    public ImmutableArray<string> Territories { get; init; } = [];

    /// <summary>Whether the rule holds outside <see cref="Territories"/> instead of inside, as "UK only" does.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>The kinds of client it is about; none for all.</summary>
    public ClientKinds Kinds { get; init; }

    /// <summary>The clients it is about, by name; empty for all.</summary>
    public ImmutableArray<string> Clients { get; init; } = [];

    /// <summary>From when on, inclusive; <see langword="null"/> for always.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when, exclusive; <see langword="null"/> for ever.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What is asked of whoever uses the picture; with <see cref="RuleEffect.Oblige"/> only.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether the rule is in force at a moment.</summary>
    /// <param name="moment">The moment.</param>
    public bool IsInForce(DateTimeOffset moment) => !(From > moment) && !(Until <= moment);

    /// <inheritdoc/>
    public bool Equals(RuleTerms? other) => other is not null
        && Effect == other.Effect && Use == other.Use && Elsewhere == other.Elsewhere && Kinds == other.Kinds
        && From == other.From && Until == other.Until && Condition == other.Condition
        && Territories.AsSpan().SequenceEqual(other.Territories.AsSpan()) && Clients.AsSpan().SequenceEqual(other.Clients.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Effect, Use, Elsewhere, Kinds, From, Until, Condition, Territories.Length);
}

using System.Collections.Immutable;

namespace CaptionManager.Captions.Instructions;

/// <summary>One thing that instructions ask: "MANDATORY CREDIT", "14 DAYS", "TURKEY OUT".</summary>
public sealed record Restriction
{
    /// <summary>What is asked.</summary>
    public required RestrictionKind Kind { get; init; }

    /// <summary>Where its words begin: UTF-16 offset into the instructions.</summary>
    public required int Start { get; init; }

    /// <summary>UTF-16 code units of its words.</summary>
    public required int Length { get; init; }

    /// <summary>ISO 3166-1 codes, sorted.</summary>
    public ImmutableArray<string> Territories { get; init; } = [];

    /// <summary>Media.</summary>
    public ImmutableArray<UsageMedium> Media { get; init; } = [];

    /// <summary>Days; weeks, months and years are counted in days of 7, 30 and 365.</summary>
    public int? Days { get; init; }

    /// <summary>A moment; <see langword="null"/> where the words could not be read as one.</summary>
    public InstructionMoment? Moment { get; init; }

    /// <summary>A credit, a publisher's name, or the words nobody understood.</summary>
    public string? Text { get; init; }
}

using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.Grammar;

/// <summary>What the grammar read out of one text: the caption, the credit, and where each fact stands.</summary>
public sealed record CaptionReading
{
    /// <summary>The text as it came.</summary>
    public required string Text { get; init; }

    /// <summary>The caption without its credit, a substring of <see cref="Text"/>; <see langword="null"/> where all of it is credit.</summary>
    public required string? Caption { get; init; }

    /// <summary>The facts of the credit; <see cref="Credits.Credit.Empty"/> where there is none.</summary>
    public required Credit Credit { get; init; }

    /// <summary>The credit as it stands in the text, brackets included; empty where there is none.</summary>
    public required string CreditText { get; init; }

    /// <summary>Where each fact stands in <see cref="Text"/>, in text order.</summary>
    public IReadOnlyList<CreditSpan> Spans { get; init; } = [];

    /// <summary>The production that matched, for the desk to show and for tests to name.</summary>
    public string Rule { get; init; } = "";

    /// <summary>From 0 (a guess) to 1 (certain).</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Other readings of the same text, best first; empty where the grammar is sure.</summary>
    public IReadOnlyList<CaptionReading> Alternatives { get; init; } = [];
}

using System.Collections.Immutable;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.Lint;

/// <summary>What is known of one picture. Only the caption is needed; a rule whose field is not given says nothing.</summary>
/// <remarks>Immutable. <see langword="null"/> means "not known to the caller", an empty text or list means "known to be empty".</remarks>
public sealed record LintInput
{
    /// <summary>The caption as it stands, with its sign-off where it has one.</summary>
    public required string Caption { get; init; }

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>The credit line field as it stands.</summary>
    public string? CreditLine { get; init; }

    /// <summary>The structured credit; where it is not given the rules go by the sign-off and the credit line.</summary>
    public Credit? Credit { get; init; }

    /// <summary>The alt text.</summary>
    public string? AltText { get; init; }

    /// <summary>The special instructions.</summary>
    public string? Instructions { get; init; }

    /// <summary>The day on which the picture was taken, where the camera stood.</summary>
    public DateOnly? DateTaken { get; init; }

    /// <summary>The day on which the check is made; needed to tell a file picture.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The city shown.</summary>
    public string? City { get; init; }

    /// <summary>The province or state shown.</summary>
    public string? State { get; init; }

    /// <summary>The country shown, by name.</summary>
    public string? Country { get; init; }

    /// <summary>The persons shown.</summary>
    public ImmutableArray<string>? Persons { get; init; }

    /// <summary>The IPTC digital source type, as its code or its address.</summary>
    public string? DigitalSourceType { get; init; }

    /// <summary>The AI system used; with <see cref="AiPrompt"/> the pair that a generated picture needs.</summary>
    public string? AiSystem { get; init; }

    /// <summary>The prompt that was given.</summary>
    public string? AiPrompt { get; init; }

    /// <summary>The most characters the destination takes in a caption.</summary>
    public int? LongestCaption { get; init; }

    /// <summary>The names the desk knows.</summary>
    public AuthorityList Authorities { get; init; } = AuthorityList.Seed;

    /// <summary>Which rules run and what they weigh.</summary>
    public LintProfile Profile { get; init; } = LintProfile.Standard;
}

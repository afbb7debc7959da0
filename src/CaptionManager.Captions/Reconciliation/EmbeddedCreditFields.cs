using System.Collections.Immutable;

namespace CaptionManager.Captions.Reconciliation;

/// <summary>The fields of a file that say something of its credit, as they stand; <see langword="null"/> where a field is not there.</summary>
public sealed record EmbeddedCreditFields
{
    /// <summary>The caption (IIM 2:120, <c>dc:description</c>).</summary>
    public string? Caption { get; init; }

    /// <summary>The headline (IIM 2:105), into which some senders put the caption.</summary>
    public string? Headline { get; init; }

    /// <summary>The by-lines (IIM 2:80, <c>dc:creator</c>).</summary>
    public ImmutableArray<string> ByLines { get; init; } = [];

    /// <summary>The by-line title (IIM 2:85): "Staff", "Stringer", "Contributor".</summary>
    public string? ByLineTitle { get; init; }

    /// <summary>The credit line (IIM 2:110, <c>photoshop:Credit</c>).</summary>
    public string? CreditLine { get; init; }

    /// <summary>The source (IIM 2:115).</summary>
    public string? Source { get; init; }

    /// <summary>The copyright notice (IIM 2:116, <c>dc:rights</c>).</summary>
    public string? Copyright { get; init; }

    /// <summary>The caption writer (IIM 2:122), who is never the maker because of it.</summary>
    public string? CaptionWriter { get; init; }

    /// <summary>The special instructions (IIM 2:40).</summary>
    public string? Instructions { get; init; }
}

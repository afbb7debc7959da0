using System.Collections.Immutable;
using CaptionManager.Captions.Credits;

namespace CaptionManager.Desk.Photos;

/// <summary>Everything the desk says about a picture in words, as one value.</summary>
/// <remarks>
/// Property names are the product names of the metadata table. <see langword="null"/> and empty lists mean "not said"; an empty
/// text is never stored. Two values are equal when every field of <see cref="FactFields"/> and <see cref="Other"/> is.
/// </remarks>
public sealed record PhotoFacts
{
    /// <summary>Nothing said.</summary>
    public static PhotoFacts Empty { get; } = new();

    /// <summary>A line above the caption.</summary>
    public string? Headline { get; init; }

    /// <summary>The slug or file reference ("object name").</summary>
    public string? Title { get; init; }

    /// <summary>What the picture shows, without the credit.</summary>
    public string? Caption { get; init; }

    /// <summary>A short description for those who cannot see the picture.</summary>
    public string? AltText { get; init; }

    /// <summary>A longer description for those who cannot see the picture.</summary>
    public string? ExtendedDescription { get; init; }

    /// <summary>Who made the picture and by which way it came.</summary>
    public Credit Credit { get; init; } = Credit.Empty;

    /// <summary>The credit as it was printed in the caption, brackets included.</summary>
    public string? CreditText { get; init; }

    /// <summary>The credit line to publish.</summary>
    public string? CreditLine { get; init; }

    /// <summary>The supplier in the chain.</summary>
    public string? Source { get; init; }

    /// <summary>The copyright notice.</summary>
    public string? CopyrightNotice { get; init; }

    /// <summary>What a buyer may do with the picture.</summary>
    public string? UsageTerms { get; init; }

    /// <summary>Where the rights are stated on the web.</summary>
    public string? WebStatement { get; init; }

    /// <summary>Instructions to the desk: embargo, mandatory credit, sales restrictions.</summary>
    public string? Instructions { get; init; }

    /// <summary>The job or transmission reference.</summary>
    public string? JobId { get; init; }

    /// <summary>Who wrote the caption, mostly initials.</summary>
    public string? CaptionWriter { get; init; }

    /// <summary>The maker's position, as "STAFF".</summary>
    public string? CreatorJobTitle { get; init; }

    /// <summary>Keywords, in order.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Names of the people shown, in order.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>The event shown.</summary>
    public string? Event { get; init; }

    /// <summary>The place within the city.</summary>
    public string? Sublocation { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The state or province.</summary>
    public string? State { get; init; }

    /// <summary>The country by name.</summary>
    public string? Country { get; init; }

    /// <summary>The country by ISO 3166 code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>When the picture was created: an ISO 8601 date or date and time, possibly partial, with the camera's offset where known.</summary>
    public string? DateCreated { get; init; }

    /// <summary>The category of older wires.</summary>
    public string? Category { get; init; }

    /// <summary>Captured, edited or generated: the NewsCodes address.</summary>
    public string? DigitalSourceType { get; init; }

    /// <summary>All further fields of the metadata table that are text or lists of text, by product name.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Other { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(PhotoFacts? other) => other is not null && FactFields.Changed(this, other).IsEmpty;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Headline, Caption, Credit, CreditLine, Keywords.Length);
}

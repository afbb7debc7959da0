using System.Collections.Immutable;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>How a client takes pictures: size, words, privacy, file names, documents. Two are equal when they say the same.</summary>
public sealed record ClientForm
{
    /// <summary>UTF-16 code units of a file name pattern.</summary>
    public const int FileNameLength = 200;

    /// <summary>Rewrites in one form at most.</summary>
    public const int MaximumRewrites = 20;

    /// <summary>The original as it was approved.</summary>
    public static ClientForm Original { get; } = new();

    /// <summary>A smaller picture; <see langword="null"/> for the original.</summary>
    public RenditionSpec? Rendition { get; init; }

    /// <summary>Personal data left out of the file. Caption and credit always stay.</summary>
    public PrivacyParts Privacy { get; init; }

    /// <summary>The house style of the credit line, by its id; <see langword="null"/> for the line as approved.</summary>
    public string? CreditStyle { get; init; }

    /// <summary>Whether the caption closes with the credit, in the house style's form.</summary>
    public bool SignOff { get; init; }

    /// <summary>Whether a missing copyright notice is written in the house style's form.</summary>
    public bool FillCopyright { get; init; }

    /// <summary>A template of the file name without its extension; <see langword="null"/> for the name the picture came with.</summary>
    public string? FileName { get; init; }

    /// <summary>Fields said otherwise, done in this order.</summary>
    public ImmutableArray<FieldRewrite> Rewrites { get; init; } = [];

    /// <summary>Documents that go with each picture.</summary>
    public DocumentKinds Documents { get; init; }

    /// <summary>This form with what a product asks for besides.</summary>
    /// <param name="rendition">The product's size, or <see langword="null"/>.</param>
    /// <param name="creditStyle">The product's style, or <see langword="null"/>.</param>
    public ClientForm With(RenditionSpec? rendition, string? creditStyle) =>
        this with { Rendition = rendition ?? Rendition, CreditStyle = creditStyle ?? CreditStyle };

    /// <inheritdoc/>
    public bool Equals(ClientForm? other) => other is not null
        && Rendition == other.Rendition && Privacy == other.Privacy && CreditStyle == other.CreditStyle && SignOff == other.SignOff
        && FillCopyright == other.FillCopyright && FileName == other.FileName && Documents == other.Documents && Rewrites.SequenceEqual(other.Rewrites);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rendition, Privacy, CreditStyle, SignOff, FillCopyright, FileName, Documents, Rewrites.Length);
}

using System.Collections.Immutable;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Desk.Search;

/// <summary>A word that can stand before a colon in a search.</summary>
/// <param name="Name">As typed: <c>agency</c>.</param>
/// <param name="Kind">How its value is read.</param>
/// <param name="Means">What it narrows to, for help.</param>
/// <param name="Example">A search with it, for help.</param>
public sealed record SearchField(string Name, SearchFieldKind Kind, string Means, string Example)
{
    /// <summary>The words its value can be, for <see cref="SearchFieldKind.Choice"/>.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The part of the credit it looks in, for <see cref="SearchFieldKind.Name"/>; <see langword="null"/> means every part.</summary>
    internal CreditPart? Part { get; init; }

    /// <summary>Every field, in the order of help. Page, API, completion and help read this table; nothing lists them again.</summary>
    public static ImmutableArray<SearchField> All { get; } =
    [
        new("by", SearchFieldKind.Name, "who made the picture", "by:astapkovich") { Part = CreditPart.Creator },
        new("agency", SearchFieldKind.Name, "the agency it comes from", "agency:sputnik") { Part = CreditPart.Agency },
        new("pool", SearchFieldKind.Name, "the pool", "pool:\"kremlin pool\"") { Part = CreditPart.Pool },
        new("via", SearchFieldKind.Name, "the way it came", "via:ap") { Part = CreditPart.Via },
        new("provider", SearchFieldKind.Name, "a supplier outside the press", "provider:nasa") { Part = CreditPart.Provider },
        new("client", SearchFieldKind.Name, "on whose behalf it was made", "client:netflix") { Part = CreditPart.OnBehalfOf },
        new("credit", SearchFieldKind.Name, "any name in the credit", "credit:reuters"),
        new("state", SearchFieldKind.Choice, "where its caption stands", "state:submitted") { Choices = ["draft", "submitted", "approved", "rejected", "killed"] },
        new("is", SearchFieldKind.Choice, "repeated by others, or approved and ready to leave", "is:duplicate") { Choices = ["duplicate", "live"] },
        new("has", SearchFieldKind.Choice, "what is filled in; -has: what is missing", "-has:credit") { Choices = ["caption", "headline", "credit", "alt", "date"] },
        new("taken", SearchFieldKind.Days, "when it was taken", "taken:2023-02"),
        new("uploaded", SearchFieldKind.Days, "when it came in", "uploaded:7d"),
        new("batch", SearchFieldKind.Number, "the batch it came with", "batch:12"),
        new("sort", SearchFieldKind.Choice, "the order: newest arrival first, or oldest", "sort:oldest") { Choices = ["newest", "oldest"] },
    ];

    /// <summary>The field of a name, or <see langword="null"/>; case does not count.</summary>
    public static SearchField? Find(string name) => All.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

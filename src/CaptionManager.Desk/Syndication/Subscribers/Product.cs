using CaptionManager.Desk.Syndication.Forms;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Pictures that subscribers take together: a saved search, the terms they go under, and how they go.</summary>
public sealed class Product
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 200;

    /// <summary>UTF-16 code units of a search.</summary>
    public const int QueryLength = 1_000;

    /// <summary>UTF-16 code units of terms.</summary>
    public const int TermsLength = 2_000;

    /// <summary>UTF-16 code units of the id of a house style.</summary>
    public const int StyleLength = 40;

    private Product()
    {
    }

    internal Product(DateTimeOffset at) => CreatedAt = at;

    /// <summary>The key.</summary>
    public long Id { get; private set; }

    /// <summary>The name; no two share one.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it is delivered.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The saved search, in the language of the contact sheet; empty takes every approved picture.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Usage terms written into each picture in the place of its own; <see langword="null"/> keeps those.</summary>
    public string? Terms { get; private set; }

    /// <summary>The size; <see langword="null"/> for what the subscriber takes.</summary>
    public RenditionSpec? Rendition { get; private set; }

    /// <summary>The house style of credits; <see langword="null"/> for the subscriber's.</summary>
    public string? CreditStyle { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Changes with each save of this row.</summary>
    public byte[] RowVersion { get; private set; } = [];

    internal void Set(ProductInput input)
    {
        (Name, IsActive, Query) = (input.Name.Trim(), input.IsActive, (input.Query ?? "").Trim());
        (Terms, Rendition, CreditStyle) = (string.IsNullOrWhiteSpace(input.Terms) ? null : input.Terms.Trim(), input.Rendition, string.IsNullOrWhiteSpace(input.CreditStyle) ? null : input.CreditStyle);
    }
}

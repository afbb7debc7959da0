using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication;

/// <summary>Which receipts a list shows. What is left out does not narrow.</summary>
public sealed record ReceiptFilter
{
    /// <summary>Who took the file: a part of the name.</summary>
    public string? Taker { get; init; }

    /// <summary>A part of the file's name or of the credit line, or the whole SHA-256 of the file.</summary>
    public string? Text { get; init; }

    /// <summary>Of this photo.</summary>
    public PhotoId? Photo { get; init; }

    /// <summary>Of this package or delivery.</summary>
    public Guid? Package { get; init; }

    /// <summary>The page after this receipt.</summary>
    public long? Before { get; init; }

    /// <summary>Receipts on the page, from 1 to <see cref="SentPackagesQuery.MaximumLimit"/>.</summary>
    public int Limit { get; init; } = 100;
}

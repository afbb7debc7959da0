using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>Which photos a contact sheet shows. What is left out does not narrow.</summary>
public sealed record ContactSheetFilter
{
    /// <summary>Photos on one page by default.</summary>
    public const int DefaultLimit = 60;

    /// <summary>Photos on one page at most.</summary>
    public const int MaximumLimit = 500;

    /// <summary>In this state.</summary>
    public PhotoState? State { get; init; }

    /// <summary>With findings that nobody has judged yet.</summary>
    public bool OnlyDuplicates { get; init; }

    /// <summary>Without an alt text.</summary>
    public bool OnlyWithoutAltText { get; init; }

    /// <summary>Without a caption.</summary>
    public bool OnlyWithoutCaption { get; init; }

    /// <summary>Without a credit line.</summary>
    public bool OnlyWithoutCredit { get; init; }

    /// <summary>Brought in by this account.</summary>
    public Guid? UploadedBy { get; init; }

    /// <summary>A search as people type it (<see cref="SearchQuery"/>): words, phrases, <c>agency:sputnik</c>, <c>-has:credit</c>. Case and accents do not count.</summary>
    public string? Text { get; init; }

    /// <summary>With this name in the credit, in whatever part; case, accents and punctuation do not count.</summary>
    public string? CreditName { get; init; }

    /// <summary>That came with this batch, also when they were on the desk before.</summary>
    public long? BatchId { get; init; }

    /// <summary>The page after this photo; the first page without it.</summary>
    public PhotoId? After { get; init; }

    /// <summary>Photos on the page, from 1 to <see cref="MaximumLimit"/>; beyond it counts as the bound.</summary>
    public int Limit { get; init; } = DefaultLimit;
}

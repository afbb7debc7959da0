namespace CaptionManager.Desk.Search;

/// <summary>How the value of a search field is read.</summary>
public enum SearchFieldKind
{
    /// <summary>A name in a credit, or the beginning of one of its words.</summary>
    Name,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A day, a month, a year, or a range of them.</summary>
    Days,

    /// <summary>A number.</summary>
    Number,
}

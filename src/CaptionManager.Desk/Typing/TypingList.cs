namespace CaptionManager.Desk.Typing;

/// <summary>A list that helps to type captions, the same for the whole desk.</summary>
public sealed class TypingList
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 100;

    /// <summary>UTF-16 code units of a field's name.</summary>
    public const int FieldLength = 64;

    /// <summary>UTF-16 code units of a list.</summary>
    public const int TextLength = 1_000_000;

    private TypingList()
    {
    }

    /// <param name="kind">What it does.</param>
    public TypingList(TypingListKind kind) => Kind = kind;

    /// <summary>Counts up.</summary>
    public long Id { get; private set; }

    /// <summary>What it does.</summary>
    public TypingListKind Kind { get; private set; }

    /// <summary>The name people know it by: a match, a season, a beat.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The field a hot list is offered for, or a template fills, by product name; of codes nothing.</summary>
    public string? Field { get; private set; }

    /// <summary>The list as people write it: a line an entry; of codes the code, then one text a column, divided by tabs; of a template the text itself.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether it is in use; last year's players need not be deleted.</summary>
    public bool IsActive { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>By whom.</summary>
    public string ChangedByName { get; private set; } = "";

    /// <summary>Tells one state of the row from the next.</summary>
    public byte[] RowVersion { get; private set; } = [];

    /// <summary>Takes what was written.</summary>
    internal void Set(TypingListWords words, string by, DateTimeOffset at) =>
        (Name, Field, Text, IsActive, ChangedByName, ChangedAt) = (words.Name, Kind == TypingListKind.Codes ? null : words.Field, words.Text, words.IsActive, by, at);
}

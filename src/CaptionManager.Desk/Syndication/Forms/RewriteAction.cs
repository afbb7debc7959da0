namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>What is done to a field for one client.</summary>
public enum RewriteAction
{
    /// <summary>The text takes the field's place.</summary>
    Set,

    /// <summary>The text is written where the field is empty.</summary>
    Fill,

    /// <summary>The text goes before the field's own.</summary>
    Prepend,

    /// <summary>The text goes behind the field's own.</summary>
    Append,

    /// <summary>The field is emptied, in the file too.</summary>
    Clear,
}

namespace CaptionManager.Captions.Aids;

/// <summary>What was cleaned in a pasted text.</summary>
public enum PasteChangeKind
{
    /// <summary>Signs that nobody sees were taken out: zero-width blanks, soft hyphens, marks of direction, control characters.</summary>
    Invisible,

    /// <summary>Breaks of lines became blanks.</summary>
    LineBreaks,

    /// <summary>Curly quotation marks and apostrophes became straight.</summary>
    Quotes,

    /// <summary>Runs of blanks, tabs and blanks of special widths became one, those at the ends none.</summary>
    Blanks,
}

namespace CaptionManager.Pairing.Sheets;

/// <summary>What may be noted of a sheet that can be read.</summary>
public static class SheetNotes
{
    /// <summary>The text is not UTF-8; which encoding it was read as.</summary>
    public const string Encoding = "encoding";

    /// <summary>Letters that look as if the sheet had been saved in a wrong encoding before it came here.</summary>
    public const string Garbled = "garbled";

    /// <summary>A row has more cells than the header: a quotation mark or delimiter is misplaced. It was left out.</summary>
    public const string Cells = "cells";

    /// <summary>A quotation mark is not closed; nothing after it was read.</summary>
    public const string Quote = "quote";

    /// <summary>A cell holds a formula instead of text.</summary>
    public const string Formula = "formula";

    /// <summary>A column is no field this program knows; it was passed over.</summary>
    public const string Column = "column";

    /// <summary>No column names the pictures, or none holds captions; what that means.</summary>
    public const string MissingColumn = "missing-column";

    /// <summary>Two columns mean the same; the first was taken.</summary>
    public const string DoubleColumn = "double-column";

    /// <summary>Two captions name one picture.</summary>
    public const string DoubleKey = "double-key";

    /// <summary>There is no header row; how the columns were understood.</summary>
    public const string NoHeader = "no-header";

    /// <summary>A row names a picture and says nothing, or says nothing at all. It was left out.</summary>
    public const string Empty = "empty";

    /// <summary>The sheet is longer than allowed; the rest was not read.</summary>
    public const string TooLong = "too-long";

    /// <summary>An item cannot be read. It was left out.</summary>
    public const string Unreadable = "unreadable";
}

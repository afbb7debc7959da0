namespace CaptionManager.Pairing.Sheets;

/// <summary>What a caption sheet is written in.</summary>
public enum SheetFormat
{
    /// <summary>A table divided by commas, semicolons or bars.</summary>
    Csv,

    /// <summary>A table divided by tabs, as spreadsheets put it on the clipboard.</summary>
    Tsv,

    /// <summary>A workbook of Excel 2007 and later; its first sheet that holds anything is read.</summary>
    Xlsx,

    /// <summary>News items as JSON, ninjs 1 to 3: one, a list of them, or one a line.</summary>
    Ninjs,

    /// <summary>Objects with the column names of a table as members: a list of them, or one a line.</summary>
    Json,

    /// <summary>An XMP packet beside the picture it speaks of.</summary>
    Xmp,
}

namespace CaptionManager.Pairing.Sheets;

/// <summary>One row of a table as its own reader gave it.</summary>
/// <param name="Line">The line of the text, or the row of the workbook, counted from 1.</param>
/// <param name="Cells">The cells, uncleaned.</param>
internal readonly record struct TableRow(int Line, string[] Cells);

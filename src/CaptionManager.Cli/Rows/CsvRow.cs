namespace CaptionManager.Cli.Rows;

/// <summary>One row of a table.</summary>
/// <param name="Line">The line of the file it begins in, from 1.</param>
/// <param name="Cells">As many as the header has.</param>
internal readonly record struct CsvRow(long Line, string[] Cells);

namespace CaptionManager.Cli.Rows;

/// <summary>Some whole lines of a text stream.</summary>
/// <param name="Octets">The lines with their ends; the last may lack one.</param>
/// <param name="FirstLine">Number of the first line, from 1.</param>
internal readonly record struct LineBlock(ReadOnlyMemory<byte> Octets, long FirstLine);

namespace CaptionManager.Metadata.Pdf;

/// <summary>An indirect object.</summary>
/// <param name="Value">What it is: see <see cref="PdfLexer.Read"/>. A stream's dictionary for a stream.</param>
/// <param name="StreamOffset">Where the data of a stream start in the file; null for what is no stream, or lies in one.</param>
internal sealed record PdfObject(object Value, long? StreamOffset)
{
    /// <summary>A value of the dictionary; null when there is none, or it is no dictionary.</summary>
    internal object? this[string name] => (Value as Dictionary<string, object>)?.GetValueOrDefault(name);
}

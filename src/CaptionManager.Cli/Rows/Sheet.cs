using System.Text;

namespace CaptionManager.Cli.Rows;

/// <summary>A file of rows, opened: a table or JSON Lines.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsJson">Whether it is JSON Lines.</param>
/// <param name="Delimiter">What separates the cells of a table; null finds out.</param>
internal sealed record Sheet(string Name, StreamReader Text, bool IsJson, string? Delimiter) : IDisposable
{
    private const int BufferSize = 1 << 16;

    /// <summary>Opens a file, or standard input for <c>-</c>. The extension tells the format; without one, the first character.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Sheet Open(string path, Func<Stream> standardInput, Encoding? encoding)
    {
        var stream = path == "-" ? standardInput() : File.OpenRead(path);
        var text = new StreamReader(stream, encoding ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize);
        var (isJson, delimiter) = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" => (true, null),
            ".tsv" or ".tab" => (false, "\t"),
            _ => (text.Peek() == '{', (string?)null),
        };
        return new Sheet(path == "-" ? "standard input" : path, text, isJson, delimiter);
    }

    /// <summary>The lines of JSON Lines, with their numbers; blank ones are passed over.</summary>
    public IEnumerable<(long Number, byte[] Line)> Lines(Action<long, string> skipped)
    {
        var number = 0L;
        while (Text.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (line.Contains('\uFFFD'))
                skipped(number, "it is not UTF-8; save the file as UTF-8, or name its encoding with --encoding");
            else
                yield return (number, Encoding.UTF8.GetBytes(line));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Text.Dispose();
}

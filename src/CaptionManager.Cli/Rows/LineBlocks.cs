using System.Text;

namespace CaptionManager.Cli.Rows;

/// <summary>
/// Cuts a stream into blocks of whole lines: as much as one read returns, so that a slow source is answered line by
/// line and a fast one in large blocks.
/// </summary>
internal static class LineBlocks
{
    private const int BlockOctets = 1 << 16;

    /// <summary>Lines beyond this length are no captions: 64 MB.</summary>
    public const int LongestLine = 1 << 26;

    /// <summary>Reads the stream to its end.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="end">What ends a line.</param>
    /// <exception cref="InvalidDataException">A line is longer than <see cref="LongestLine"/>.</exception>
    public static IEnumerable<LineBlock> Read(Stream stream, byte end = (byte)'\n')
    {
        var line = 1L;
        var carried = Array.Empty<byte>();
        var begun = false;
        while (true)
        {
            var buffer = new byte[carried.Length + Math.Max(BlockOctets, carried.Length)];
            carried.CopyTo(buffer, 0);
            var length = stream.Read(buffer, carried.Length, buffer.Length - carried.Length);
            var filled = carried.Length + length;
            var start = 0;
            if (!begun && (length == 0 || filled >= Encoding.UTF8.Preamble.Length))
            {
                begun = true;
                if (buffer.AsSpan(0, filled).StartsWith(Encoding.UTF8.Preamble))
                    start = Encoding.UTF8.Preamble.Length;
            }

            if (length == 0)
            {
                if (filled > start)
                    yield return new LineBlock(buffer.AsMemory(start, filled - start), line);
                yield break;
            }

            var whole = begun ? buffer.AsSpan(start, filled - start).LastIndexOf(end) + 1 + start : 0;
            if (whole > start)
            {
                var block = buffer.AsMemory(start, whole - start);
                yield return new LineBlock(block, line);
                line += block.Span.Count(end);
                start = whole;
            }

            if (filled - start > LongestLine)
                throw new InvalidDataException($"Line {line} is longer than {LongestLine >> 20} MB: this is no text with one caption a line.");
            carried = begun ? buffer[start..filled] : buffer[..filled];
        }
    }
}

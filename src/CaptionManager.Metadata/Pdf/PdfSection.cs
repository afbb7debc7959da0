using System.Buffers.Binary;
using System.Buffers.Text;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Pdf;

/// <summary>One section of the cross-reference table: a table as text, or a stream. Entries are looked up where they lie; a table is never read whole.</summary>
/// <remarks>
/// A table's entry has 20 octets: offset (10 digits), generation (5), n for in use and f for free. A stream's entry has three numbers, whose
/// octets /W gives: 1, offset, generation; or 2, number of the object stream, index in it. ISO 32000-2, sections 7.5.4 and 7.5.8.
/// </remarks>
/// <param name="trailer">The dictionary that goes with it.</param>
internal sealed class PdfSection(Dictionary<string, object> trailer)
{
    private const int TableEntryOctets = 20;
    private const int MaxWidth = 8;

    private readonly List<(long First, long Count, long Offset)> _runs = [];
    private ReadOnlyMemory<byte> _stream;
    private int[] _widths = [];

    /// <summary>The dictionary that goes with it.</summary>
    internal Dictionary<string, object> Trailer => trailer;

    /// <summary>Adds entries of a table.</summary>
    internal void Add(long first, long count, long offset) => _runs.Add((first, count, offset));

    /// <summary>Takes the entries of a stream; false when it describes none.</summary>
    internal bool TryTake(ReadOnlyMemory<byte> stream)
    {
        if (trailer.GetValueOrDefault("W") is not List<object> { Count: >= 3 } widths || !widths.TrueForAll(width => width is long and >= 0 and <= MaxWidth))
            return false;
        _stream = stream;
        _widths = [.. widths.Take(3).Select(width => (int)(long)width)];
        var octets = _widths.Sum();
        if (octets == 0)
            return false;
        var index = trailer.GetValueOrDefault("Index") as List<object> ?? [0L, trailer.GetValueOrDefault("Size") ?? 0L];
        var at = 0L;
        for (var i = 0; i + 1 < index.Count && index[i] is long first && index[i + 1] is long count and >= 0 and <= int.MaxValue; i += 2)
        {
            Add(first, count, at);
            at += count * octets;
        }

        return true;
    }

    /// <summary>Where an object lies; null when the section does not say.</summary>
    internal PdfPlace? Find(int number, ByteSource source)
    {
        foreach (var (first, count, offset) in _runs)
        {
            if (number < first || number - first >= count)
                continue;
            return _widths.Length == 0 ? FromTable(source.Peek(offset + ((number - first) * TableEntryOctets), TableEntryOctets)) : FromStream(offset + ((number - first) * _widths.Sum()));
        }

        return null;
    }

    private static PdfPlace FromTable(ReadOnlySpan<byte> entry) =>
        entry.Length >= 18 && entry[17] == (byte)'n' && Utf8Parser.TryParse(entry[..10], out long offset, out var octets) && octets == 10
            ? new PdfPlace(offset, null)
            : PdfPlace.Free;

    private PdfPlace FromStream(long at)
    {
        if (at + _widths.Sum() > _stream.Length)
            return PdfPlace.Free;
        var entry = _stream.Span.Slice((int)at, _widths.Sum());
        // Left out, the type is 1.
        var type = _widths[0] == 0 ? 1 : Number(entry[.._widths[0]]);
        var second = Number(entry.Slice(_widths[0], _widths[1]));
        return type switch
        {
            1 => new PdfPlace(second, null),
            2 when second is >= 0 and <= int.MaxValue => new PdfPlace(Number(entry[(_widths[0] + _widths[1])..]), (int)second),
            _ => PdfPlace.Free,
        };
    }

    private static long Number(ReadOnlySpan<byte> octets)
    {
        Span<byte> whole = stackalloc byte[MaxWidth];
        whole.Clear();
        octets.CopyTo(whole[(MaxWidth - octets.Length)..]);
        return BinaryPrimitives.ReadInt64BigEndian(whole);
    }
}

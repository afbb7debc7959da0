using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Pdf;

/// <summary>
/// Follows a PDF file from its end to the packet of its document: cross references, catalogue, metadata stream. Only these are read.
/// </summary>
/// <remarks>
/// The last line but one gives the offset of the newest section of cross references; each names the one before it (/Prev), and the document's catalogue
/// (/Root), whose /Metadata is a stream. ISO 32000-2, sections 7.5.5, 7.7.2 and 14.3.2.
/// </remarks>
internal sealed class PdfReader
{
    private const int TailOctets = 2048;
    private const int ShortObjectOctets = 2048;
    private const int LongObjectOctets = 256 * 1024;
    private const int MaxSections = 256;

    private readonly ByteSource _source;
    private readonly MetadataLimits _limits;
    private readonly DecompressionBudget _budget;
    private readonly List<PdfSection> _sections = [];

    private PdfReader(ByteSource source, MetadataLimits limits)
    {
        _source = source;
        _limits = limits;
        _budget = new DecompressionBudget(limits);
    }

    /// <summary>Whether the document is encrypted; its packet may be all the same.</summary>
    internal bool IsEncrypted => _sections.Exists(section => section.Trailer.ContainsKey("Encrypt"));

    /// <summary>Reads the cross references; null when they cannot be followed.</summary>
    internal static PdfReader? Open(ByteSource source, MetadataLimits limits)
    {
        var reader = new PdfReader(source, limits);
        return reader.ReadSections() && reader._sections.Count > 0 ? reader : null;
    }

    /// <summary>The packet of the document; null when it has none, or it cannot be read.</summary>
    /// <param name="place">Where its stream's data lie in the file, compressed or not.</param>
    internal ReadOnlyMemory<byte>? ReadPacket(out ByteRange place)
    {
        place = default;
        foreach (var section in _sections)
        {
            if (section.Trailer.GetValueOrDefault("Root") is not PdfReference root)
                continue;
            return Find(root.Number)?["Metadata"] is PdfReference metadata && Find(metadata.Number) is { StreamOffset: not null } stream ? ReadStream(stream, out place) : null;
        }

        return null;
    }

    private bool ReadSections()
    {
        var tail = _source.Peek(Math.Max(0, _source.Length - TailOctets), TailOctets);
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0 || !new PdfLexer(tail, at + "startxref"u8.Length).TryInteger(out var next))
            return false;
        var seen = new HashSet<long>();
        while (seen.Add(next) && seen.Count <= MaxSections && ReadSection(next) is { } section)
        {
            _sections.Add(section);
            // A table for old readers, whose compressed objects a stream beside it names.
            if (section.Trailer.GetValueOrDefault("XRefStm") is long hybrid && seen.Add(hybrid) && ReadSection(hybrid) is { } beside)
                _sections.Add(beside);
            if (section.Trailer.GetValueOrDefault("Prev") is not long previous)
                break;
            next = previous;
        }

        return true;
    }

    private PdfSection? ReadSection(long offset)
    {
        var lexer = new PdfLexer(_source.Peek(offset, ShortObjectOctets));
        return lexer.TryWord("xref"u8) ? ReadTable(offset + lexer.At) : ReadObject(offset, number: null) is { StreamOffset: not null, Value: Dictionary<string, object> trailer } stream
            && ReadStream(stream, out _) is { } entries && new PdfSection(trailer) is var section && section.TryTake(entries) ? section : null;
    }

    private PdfSection? ReadTable(long at)
    {
        var runs = new List<(long, long, long)>();
        while (runs.Count < MaxSections * MaxSections)
        {
            var lexer = new PdfLexer(_source.Peek(at, 64));
            if (lexer.TryWord("trailer"u8))
                break;
            if (!lexer.TryInteger(out var first) || !lexer.TryInteger(out var count) || first < 0 || count is < 0 or > int.MaxValue)
                return null;
            lexer.SkipWhiteSpace();
            runs.Add((first, count, at + lexer.At));
            at += lexer.At + (count * 20);
        }

        if (ReadValue(at, static (ref lexer) => lexer.TryWord("trailer"u8) ? lexer.Read() : null, out _) is not Dictionary<string, object> trailer)
            return null;
        var section = new PdfSection(trailer);
        foreach (var (first, count, offset) in runs)
            section.Add(first, count, offset);
        return section;
    }

    private PdfObject? Find(int number)
    {
        foreach (var section in _sections)
        {
            if (section.Find(number, _source) is { } place)
                return place.At < 0 ? null : place.Stream is { } stream ? FindInStream(stream, place.At) : ReadObject(place.At, number);
        }

        return null;
    }

    /// <summary>An object in a stream of objects, which lies in the file itself. ISO 32000-2, section 7.5.7.</summary>
    private PdfObject? FindInStream(int stream, long index)
    {
        if (_sections.Select(section => section.Find(stream, _source)).FirstOrDefault(place => place is not null) is not { Stream: null, At: >= 0 } place
            || ReadObject(place.At, stream) is not { StreamOffset: not null } found || found["First"] is not (long and >= 0 and <= int.MaxValue and var first)
            || ReadStream(found, out _) is not { } objects)
            return null;
        var lexer = new PdfLexer(objects.Span);
        var at = 0L;
        for (var i = 0L; i <= index; i++)
        {
            if (!lexer.TryInteger(out _) || !lexer.TryInteger(out at))
                return null;
        }

        at += first;
        return at >= 0 && at < objects.Length && new PdfLexer(objects.Span, (int)at).Read() is { } value ? new PdfObject(value, null) : null;
    }

    /// <summary>An object where it lies in the file.</summary>
    /// <param name="offset">Where.</param>
    /// <param name="number">The number it has to have; null for any.</param>
    private PdfObject? ReadObject(long offset, int? number)
    {
        var value = ReadValue(
            offset,
            (ref lexer) => lexer.TryInteger(out var own) && (number is null || own == number) && lexer.TryInteger(out _) && lexer.TryWord("obj"u8) ? lexer.Read() : null,
            out var end);
        if (value is null)
            return null;
        var behind = _source.Peek(end, 64);
        var lexer = new PdfLexer(behind);
        if (!lexer.TryWord("stream"u8))
            return new PdfObject(value, null);
        // CR LF or LF ends the word; nothing else does.
        var at = lexer.At + (behind[lexer.At..].StartsWith("\r\n"u8) ? 2 : behind[lexer.At..].StartsWith("\n"u8) ? 1 : 0);
        return new PdfObject(value, end + at);
    }

    private ReadOnlyMemory<byte>? ReadStream(PdfObject stream, out ByteRange place)
    {
        place = default;
        var length = stream["Length"] is PdfReference elsewhere ? FindLength(elsewhere.Number) : stream["Length"] as long?;
        if (length is not { } octets || _source.ReadBlock(stream.StreamOffset!.Value, octets, _limits.MaxPayloadOctets) is not { } data)
            return null;
        place = new ByteRange(stream.StreamOffset.Value, octets);
        return PdfStream.Decode(data, stream, _budget);
    }

    // A length lies in the file itself, or this would go round in a circle with the stream that it measures.
    private long? FindLength(int number) =>
        _sections.Select(section => section.Find(number, _source)).FirstOrDefault(place => place is not null) is { Stream: null, At: >= 0 } place
            ? ReadObject(place.At, number)?.Value as long?
            : null;

    /// <summary>Reads with a short look first, and with a long one where that breaks off.</summary>
    private object? ReadValue(long offset, Reading read, out long end)
    {
        end = offset;
        foreach (var octets in (ReadOnlySpan<int>)[ShortObjectOctets, LongObjectOctets])
        {
            if (offset < 0 || offset >= _source.Length || _source.ReadBlock(offset, Math.Min(octets, _source.Length - offset), octets) is not { } text)
                return null;
            var lexer = new PdfLexer(text.Span);
            if (read(ref lexer) is not { } value)
                continue;
            end = offset + lexer.At;
            // A number at the very end of the look may go on behind it.
            if (lexer.At < text.Length || text.Length < octets)
                return value;
        }

        return null;
    }

    private delegate object? Reading(ref PdfLexer lexer);
}

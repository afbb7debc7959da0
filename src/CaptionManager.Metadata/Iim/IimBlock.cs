using System.Buffers.Binary;
using CaptionManager.Metadata.Text;

namespace CaptionManager.Metadata.Iim;

/// <summary>An IIM block as read: its datasets in file order, and what follows them.</summary>
/// <remarks>
/// A dataset (IIM 4.2, section 1.5): 0 tag marker 1C, 1 record, 2 dataset, 3 length (2 octets, big-endian), 5 value. With the
/// top bit of the length set, its low 15 bits say how many octets of length follow (1.5(c), extended dataset).
/// </remarks>
internal sealed class IimBlock
{
    private const byte TagMarker = 0x1C;
    private const int MaxEntries = 20_000;

    private readonly IimCharacterSet _characterSet;

    private IimBlock(List<IimEntry> entries, ReadOnlyMemory<byte> rest)
    {
        Entries = entries;
        Rest = rest;
        _characterSet = CharacterSet();
    }

    /// <summary>A block without datasets.</summary>
    internal static IimBlock Empty { get; } = new([], default);

    /// <summary>The datasets in file order.</summary>
    internal IReadOnlyList<IimEntry> Entries { get; }

    /// <summary>Octets after the last dataset that could be read: zero padding, or whatever a broken length left.</summary>
    internal ReadOnlyMemory<byte> Rest { get; }

    /// <summary>True when octets follow that are no padding: the block breaks off.</summary>
    internal bool IsBroken => Rest.Span.ContainsAnyExcept((byte)0);

    /// <summary>True when 1:90 declares UTF-8.</summary>
    internal bool IsUtf8 => _characterSet is IimCharacterSet.Utf8;

    /// <summary>Reads a block as far as it goes.</summary>
    internal static IimBlock Parse(ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<IimEntry>();
        var at = 0;
        while (entries.Count < MaxEntries && TryReadEntry(bytes[at..], out var entry))
        {
            entries.Add(entry);
            at += entry.Bytes.Length;
        }

        return new IimBlock(entries, bytes[at..]);
    }

    /// <summary>The values of a dataset, in file order.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Values(byte record, byte number)
    {
        foreach (var entry in Entries)
        {
            if (entry.Is(record, number))
                yield return entry.Value;
        }
    }

    /// <summary>A value as text: the declared character set, else UTF-8 where it is valid, else Windows-1252.</summary>
    internal string Decode(ReadOnlySpan<byte> value, out bool isFallback)
    {
        value = value.TrimEnd((byte)0);
        if (_characterSet == IimCharacterSet.Latin1 && !System.Text.Ascii.IsValid(value))
        {
            isFallback = false;
            return System.Text.Encoding.Latin1.GetString(value);
        }

        return TextDecoding.Decode(value, out isFallback);
    }

    private static bool TryReadEntry(ReadOnlyMemory<byte> bytes, out IimEntry entry)
    {
        entry = default;
        var span = bytes.Span;
        if (span.Length < 5 || span[0] != TagMarker)
            return false;
        long length = BinaryPrimitives.ReadUInt16BigEndian(span[3..]);
        var header = 5;
        if (length >= 0x8000)
        {
            var octets = (int)(length & 0x7FFF);
            if (octets is 0 or > 8 || span.Length < 5 + octets)
                return false;
            length = 0;
            foreach (var octet in span.Slice(5, octets))
                length = (length << 8) | octet;
            header += octets;
        }

        if (length < 0 || length > span.Length - header)
            return false;
        entry = new IimEntry(span[1], span[2], bytes[..(header + (int)length)], bytes.Slice(header, (int)length));
        return true;
    }

    /// <summary>Coded character set, 1:90: escape sequences of ISO 2022.</summary>
    private IimCharacterSet CharacterSet()
    {
        foreach (var entry in Entries)
        {
            if (!entry.Is(1, 90))
                continue;
            var escape = entry.Value.Span;
            if (escape.StartsWith("\u001B%G"u8))
                return IimCharacterSet.Utf8;
            if (escape.StartsWith("\u001B.A"u8) || escape.StartsWith("\u001B-A"u8))
                return IimCharacterSet.Latin1;
        }

        return IimCharacterSet.Undeclared;
    }
}

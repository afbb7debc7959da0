using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>
/// What archive software appends to pictures (AXS File Concatenation Protocol): a directory of IPTC and previews whose
/// offsets count from the start of the file, so that they are wrong as soon as something in front grows.
/// </summary>
/// <remarks>
/// Header: 0 AXS! (big-endian) or AXS* (little-endian), 4 version (2), 6 entries (2), 8 checksum (4); entries of name (4),
/// size (4), offset (4). The last 12 octets of the file: the same mark, offset of the header (4), checksum (4; 0: none).
/// </remarks>
internal sealed class AfcpTrailer
{
    private const int HeaderOctets = 12;
    private const int EntryOctets = 12;

    private readonly long _start;
    private readonly long _end;
    private readonly bool _isBigEndian;
    private readonly ReadOnlyMemory<byte> _directory;

    private AfcpTrailer(long start, long end, bool isBigEndian, ReadOnlyMemory<byte> directory)
    {
        _start = start;
        _end = end;
        _isBigEndian = isBigEndian;
        _directory = directory;
    }

    /// <summary>The trailer's octets.</summary>
    internal ByteRange Range => new(_start, _end - _start);

    /// <summary>Finds a trailer whose offsets are right; null when there is none, or one that an earlier edit made wrong.</summary>
    /// <param name="source">The file.</param>
    /// <param name="minimum">Where it may start at the earliest.</param>
    internal static AfcpTrailer? Find(ByteSource source, long minimum)
    {
        var end = source.Peek(source.Length - HeaderOctets, HeaderOctets);
        var isBigEndian = end.StartsWith("AXS!"u8);
        if (!isBigEndian && !end.StartsWith("AXS*"u8))
            return null;
        var mark = end[..4].ToArray();
        var start = Read(end[4..], isBigEndian);
        var header = source.Peek(start, HeaderOctets);
        if (start < minimum || !header.StartsWith(mark))
            return null;
        var entries = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(header[6..]) : BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        var directory = source.ReadBlock(start + HeaderOctets, entries * EntryOctets, ushort.MaxValue * EntryOctets);
        return directory is { } octets && start + HeaderOctets + octets.Length <= source.Length - HeaderOctets
            ? new AfcpTrailer(start, source.Length, isBigEndian, octets.ToArray())
            : null;
    }

    /// <summary>Corrects the offsets for what the edits move.</summary>
    internal void Correct(SourceEdits edits)
    {
        var shift = edits.ShiftOf(_start);
        if (shift == 0)
            return;
        var directory = _directory.ToArray();
        for (var i = 0; i < directory.Length; i += EntryOctets)
        {
            var offset = Read(directory.AsSpan(i + 8), _isBigEndian);
            Write(directory.AsSpan(i + 8), offset + edits.ShiftOf(offset));
        }

        edits.Replace(new ByteRange(_start + HeaderOctets, directory.Length), directory);
        var end = new byte[8];
        Write(end, _start + shift);
        edits.Replace(new ByteRange(_end - 8, 8), end);
    }

    private static uint Read(ReadOnlySpan<byte> octets, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(octets) : BinaryPrimitives.ReadUInt32LittleEndian(octets);

    private void Write(Span<byte> octets, long value)
    {
        if (value is < 0 or > uint.MaxValue)
            throw new MetadataWriteException(DiagnosticCodes.Structure, "The directory behind the picture (AFCP) points where no offset can be corrected.", _start);
        if (_isBigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(octets, (uint)value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(octets, (uint)value);
    }
}

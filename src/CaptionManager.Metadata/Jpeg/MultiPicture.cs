using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>
/// The directory of further pictures in the file (CIPA DC-007): large previews, depth and gain maps. Offsets count from
/// the TIFF header inside the APP2 segment, so they change with whatever moves between it and the picture they name.
/// </summary>
/// <remarks>An entry of tag 0xB002 (section 5.2.3.3): 0 attributes (4), 4 size (4), 8 offset (4, 0 for the first picture), 12 dependents (4).</remarks>
internal sealed class MultiPicture
{
    private const ushort EntriesTag = 0xB002;
    private const int EntryOctets = 16;

    private readonly long _tiffOffset;
    private readonly long _entriesOffset;
    private readonly bool _isBigEndian;
    private readonly ReadOnlyMemory<byte> _entries;

    private MultiPicture(long tiffOffset, long entriesOffset, bool isBigEndian, ReadOnlyMemory<byte> entries)
    {
        _tiffOffset = tiffOffset;
        _entriesOffset = entriesOffset;
        _isBigEndian = isBigEndian;
        _entries = entries;
    }

    /// <summary>Offset in the file and octets of each picture but the first, as claimed.</summary>
    internal IEnumerable<ByteRange> Pictures
    {
        get
        {
            for (var i = 0; i + EntryOctets <= _entries.Length; i += EntryOctets)
            {
                if (Read(i + 8) is > 0 and var offset)
                    yield return new ByteRange(_tiffOffset + offset, Read(i + 4));
            }
        }
    }

    /// <summary>Reads the directory from the TIFF header behind the signature; null when there is none that can be read.</summary>
    /// <param name="tiff">The segment's data behind the signature.</param>
    /// <param name="offset">Where they lie in the file.</param>
    internal static MultiPicture? Parse(ReadOnlyMemory<byte> tiff, long offset)
    {
        var source = ByteSource.FromMemory(tiff);
        if (TiffStructure.Open(source) is not { IsBigTiff: false } structure
            || structure.ReadIfd(structure.FirstIfd)?.Find(EntriesTag) is not { } entry
            || structure.ReadValue(entry, tiff.Length) is not { } entries)
            return null;
        return new MultiPicture(offset, offset + entry.ValueOffset, structure.IsBigEndian, entries);
    }

    /// <summary>Corrects offsets and the first picture's size for what the edits move.</summary>
    internal void Correct(SourceEdits edits)
    {
        var corrected = _entries.ToArray();
        for (var i = 0; i + EntryOctets <= corrected.Length; i += EntryOctets)
        {
            var size = Read(i + 4);
            var offset = Read(i + 8);
            if (offset == 0 && size != 0)
                Write(corrected, i + 4, size + edits.Growth);
            else if (offset != 0)
                Write(corrected, i + 8, offset + edits.ShiftOf(_tiffOffset + offset) - edits.ShiftOf(_tiffOffset));
        }

        edits.Replace(new ByteRange(_entriesOffset, corrected.Length), corrected);
    }

    private uint Read(int at) => _isBigEndian
        ? BinaryPrimitives.ReadUInt32BigEndian(_entries.Span[at..])
        : BinaryPrimitives.ReadUInt32LittleEndian(_entries.Span[at..]);

    private void Write(byte[] entries, int at, long value)
    {
        if (value is < 0 or > uint.MaxValue)
            throw new MetadataWriteException(DiagnosticCodes.Structure, "The directory of further pictures points where no offset can be corrected.", _entriesOffset + at);
        if (_isBigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(entries.AsSpan(at), (uint)value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(entries.AsSpan(at), (uint)value);
    }
}

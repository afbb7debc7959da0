using System.Buffers.Binary;

namespace CaptionManager.Metadata.Exif;

/// <summary>Writes numbers and entries in the byte order and offset size of a TIFF structure.</summary>
internal readonly struct TiffWriter(bool isBigEndian, bool isBigTiff)
{
    /// <summary>Octets of an offset, and of the value field of an entry.</summary>
    internal int OffsetOctets => isBigTiff ? 8 : 4;

    /// <summary>An offset.</summary>
    internal byte[] Offset(long value)
    {
        var bytes = new byte[OffsetOctets];
        WriteOffset(bytes, value);
        return bytes;
    }

    /// <summary>Tag, type, count and value field of an entry.</summary>
    internal byte[] Entry(ushort tag, TiffType type, ulong count, ReadOnlySpan<byte> field)
    {
        var bytes = new byte[isBigTiff ? 20 : 12];
        Write16(bytes, tag);
        Write16(bytes.AsSpan(2), (ushort)type);
        if (isBigTiff)
            Write64(bytes.AsSpan(4), count);
        else
            Write32(bytes.AsSpan(4), (uint)count);
        field.CopyTo(bytes.AsSpan(isBigTiff ? 12 : 8));
        return bytes;
    }

    /// <summary>The entry count of a directory.</summary>
    internal byte[] Count(int count)
    {
        var bytes = new byte[isBigTiff ? 8 : 2];
        if (isBigTiff)
            Write64(bytes, (ulong)count);
        else
            Write16(bytes, (ushort)count);
        return bytes;
    }

    /// <summary>A value in this byte order, given in another.</summary>
    internal byte[] Ordered(TiffTagEdit edit)
    {
        var bytes = edit.Value!.Value.ToArray();
        var unit = edit.Type is TiffType.Rational or TiffType.SRational ? 4 : TiffStructure.SizeOf(edit.Type);
        if (edit.IsBigEndian != isBigEndian && unit > 1)
        {
            for (var i = 0; i + unit <= bytes.Length; i += unit)
                bytes.AsSpan(i, unit).Reverse();
        }

        return bytes;
    }

    private void WriteOffset(Span<byte> bytes, long value)
    {
        if (isBigTiff)
            Write64(bytes, (ulong)value);
        else
            Write32(bytes, (uint)value);
    }

    private void Write16(Span<byte> bytes, ushort value)
    {
        if (isBigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
    }

    private void Write32(Span<byte> bytes, uint value)
    {
        if (isBigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
    }

    private void Write64(Span<byte> bytes, ulong value)
    {
        if (isBigEndian)
            BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
    }
}

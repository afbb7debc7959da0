using System.Buffers.Binary;

namespace CaptionManager.Metadata.Exif;

/// <summary>
/// The EXIF block a picture without one gets: the tags that EXIF 3.0 (section 4.6.8, tables of support levels) makes
/// mandatory for a compressed picture, with the values that say "not known".
/// </summary>
/// <remarks>
/// 0 header MM 42, IFD0 at 8: XResolution and YResolution 72, ResolutionUnit inch, YCbCrPositioning centred, pointer to the
/// EXIF directory: ExifVersion 0232, ComponentsConfiguration YCbCr, FlashpixVersion 0100, ColorSpace uncalibrated,
/// PixelXDimension and PixelYDimension.
/// </remarks>
internal static class ExifTemplate
{
    private const int Ifd0Offset = 8;
    private const int ExifOffset = Ifd0Offset + 2 + (5 * 12) + 4;
    private const int RationalsOffset = ExifOffset + 2 + (6 * 12) + 4;

    /// <summary>A new block, big-endian.</summary>
    /// <param name="width">Pixels across as stored.</param>
    /// <param name="height">Pixels down as stored.</param>
    internal static byte[] Create(int width, int height)
    {
        var block = new byte[RationalsOffset + 16];
        "MM\0*\0\0\0\u0008"u8.CopyTo(block);
        BinaryPrimitives.WriteUInt16BigEndian(block.AsSpan(Ifd0Offset), 5);
        Entry(block, Ifd0Offset, 0, 0x011A, TiffType.Rational, 1, RationalsOffset);
        Entry(block, Ifd0Offset, 1, 0x011B, TiffType.Rational, 1, RationalsOffset + 8);
        Entry(block, Ifd0Offset, 2, 0x0128, TiffType.Short, 1, 2 << 16);
        Entry(block, Ifd0Offset, 3, 0x0213, TiffType.Short, 1, 1 << 16);
        Entry(block, Ifd0Offset, 4, 0x8769, TiffType.Long, 1, ExifOffset);
        BinaryPrimitives.WriteUInt16BigEndian(block.AsSpan(ExifOffset), 6);
        Entry(block, ExifOffset, 0, 0x9000, TiffType.Undefined, 4, 0x30323332);
        Entry(block, ExifOffset, 1, 0x9101, TiffType.Undefined, 4, 0x01020300);
        Entry(block, ExifOffset, 2, 0xA000, TiffType.Undefined, 4, 0x30313030);
        Entry(block, ExifOffset, 3, 0xA001, TiffType.Short, 1, 0xFFFF0000);
        Entry(block, ExifOffset, 4, 0xA002, TiffType.Long, 1, (uint)width);
        Entry(block, ExifOffset, 5, 0xA003, TiffType.Long, 1, (uint)height);
        foreach (var offset in (ReadOnlySpan<int>)[RationalsOffset, RationalsOffset + 8])
        {
            BinaryPrimitives.WriteUInt32BigEndian(block.AsSpan(offset), 72);
            BinaryPrimitives.WriteUInt32BigEndian(block.AsSpan(offset + 4), 1);
        }

        return block;
    }

    private static void Entry(byte[] block, int directory, int index, ushort tag, TiffType type, uint count, uint field)
    {
        var entry = block.AsSpan(directory + 2 + (index * 12), 12);
        BinaryPrimitives.WriteUInt16BigEndian(entry, tag);
        BinaryPrimitives.WriteUInt16BigEndian(entry[2..], (ushort)type);
        BinaryPrimitives.WriteUInt32BigEndian(entry[4..], count);
        BinaryPrimitives.WriteUInt32BigEndian(entry[8..], field);
    }
}

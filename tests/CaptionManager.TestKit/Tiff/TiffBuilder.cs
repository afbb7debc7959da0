using CaptionManager.TestKit.Bytes;

namespace CaptionManager.TestKit.Tiff;

/// <summary>
/// Builds classic TIFF and BigTIFF files of either byte order: header, then for each page its pixels, its long values and its directory.
/// </summary>
public sealed class TiffBuilder(bool bigEndian = false, bool big = false)
{
    private readonly List<TiffPage> _pages = [];
    private byte[] _trailer = [];

    public static TiffBuilder Picture(int width = 32, int height = 24, bool bigEndian = false, bool big = false) =>
        new TiffBuilder(bigEndian, big).Page(new TiffPage(width, height));

    /// <summary>A TIFF without a picture, as EXIF is carried inside other formats.</summary>
    public static byte[] Exif(string? description = null, int orientation = 1, string? artist = null)
    {
        var page = new TiffPage(0, 0).Numbers(0x0112, TiffFieldType.Short, orientation);
        if (description is not null) page.Text(0x010E, description);
        if (artist is not null) page.Text(0x013B, artist);
        return new TiffBuilder().Page(page).ToArray();
    }

    public TiffBuilder Page(TiffPage page)
    {
        _pages.Add(page);
        return this;
    }

    /// <summary>As many pages as asked for, all different.</summary>
    public TiffBuilder Pages(int count)
    {
        for (var i = 0; i < count; i++) Page(new TiffPage(32, 24) { Phase = i * 17, RowsPerStrip = 5 });
        return this;
    }

    /// <summary>Octets behind everything, which no offset names.</summary>
    public TiffBuilder Trailer(ReadOnlySpan<byte> bytes)
    {
        _trailer = bytes.ToArray();
        return this;
    }

    public byte[] ToArray()
    {
        var file = new ByteBuilder(!bigEndian).Ascii(bigEndian ? "MM" : "II");
        if (big) file.U16(43).U16(8).U16(0).U64(0);
        else file.U16(42).U32(0);
        var pointer = file.Length - (big ? 8 : 4);
        foreach (var page in _pages)
        {
            var directory = Write(file, page, out var next);
            Patch(file, pointer, directory);
            pointer = next;
        }

        return file.Raw(_trailer).ToArray();
    }

    private int Write(ByteBuilder file, TiffPage page, out int nextPointer)
    {
        var fields = page.Fields.Select(field => (field.Tag, field.Type, field.Octets, field.Numbers)).ToList();
        if (page.Width > 0) fields.AddRange(PictureFields(file, page));
        if (page.SubImages.Count > 0)
            fields.Add((0x014A, big ? TiffFieldType.Ifd8 : TiffFieldType.Ifd, null, [.. page.SubImages.Select(sub => (long)Write(file, sub, out _))]));
        var encoded = fields.OrderBy(field => field.Tag).Select(field => Encode(field.Tag, field.Type, field.Octets, field.Numbers)).ToList();
        var inline = big ? 8 : 4;
        var places = encoded.Select(field => field.Value.Length > inline ? Place(file, field.Value) : -1).ToList();
        file.PadToEven();
        var directory = file.Length;
        _ = big ? file.U64(encoded.Count) : file.U16(encoded.Count);
        for (var i = 0; i < encoded.Count; i++)
        {
            var (tag, type, count, value) = encoded[i];
            file.U16(tag).U16((int)type);
            Number(file, count);
            if (places[i] >= 0) Number(file, places[i]);
            else file.Raw(value).Zeros(inline - value.Length);
        }

        nextPointer = file.Length;
        Number(file, 0);
        return directory;
    }

    private List<(ushort, TiffFieldType, byte[]?, long[]?)> PictureFields(ByteBuilder file, TiffPage page)
    {
        var blocks = page.Blocks().ToList();
        var offsets = blocks.Select(block => (long)Place(file, block)).ToArray();
        var counts = blocks.Select(block => (long)block.Length).ToArray();
        var offsetType = big ? TiffFieldType.Long8 : TiffFieldType.Long;
        List<(ushort, TiffFieldType, byte[]?, long[]?)> fields =
        [
            (0x0100, TiffFieldType.Short, null, [page.Width]),
            (0x0101, TiffFieldType.Short, null, [page.Height]),
            (0x0102, TiffFieldType.Short, null, [8]),
            (0x0103, TiffFieldType.Short, null, [1]),
            (0x0106, TiffFieldType.Short, null, [1]),
            (0x0115, TiffFieldType.Short, null, [1]),
            (0x011A, TiffFieldType.Rational, null, [72, 1]),
            (0x011B, TiffFieldType.Rational, null, [72, 1]),
            (0x0128, TiffFieldType.Short, null, [2]),
        ];
        if (page.TileSize == 0)
        {
            fields.Add((0x0111, offsetType, null, offsets));
            fields.Add((0x0116, TiffFieldType.Short, null, [page.RowsPerStrip]));
            fields.Add((0x0117, TiffFieldType.Long, null, counts));
        }
        else
        {
            fields.Add((0x0142, TiffFieldType.Short, null, [page.TileSize]));
            fields.Add((0x0143, TiffFieldType.Short, null, [page.TileSize]));
            fields.Add((0x0144, offsetType, null, offsets));
            fields.Add((0x0145, TiffFieldType.Long, null, counts));
        }

        return fields;
    }

    private (ushort Tag, TiffFieldType Type, long Count, byte[] Value) Encode(ushort tag, TiffFieldType type, byte[]? octets, long[]? numbers)
    {
        if (octets is not null) return (tag, type, type == TiffFieldType.Long ? octets.Length / 4 : octets.Length, octets);
        var value = new ByteBuilder(!bigEndian);
        foreach (var number in numbers!)
        {
            _ = type switch
            {
                TiffFieldType.Byte or TiffFieldType.Undefined => value.U8((int)number),
                TiffFieldType.Short => value.U16((int)number),
                TiffFieldType.Long8 or TiffFieldType.Ifd8 => value.U64(number),
                _ => value.U32(number),
            };
        }

        return (tag, type, type == TiffFieldType.Rational ? numbers.Length / 2 : numbers.Length, value.ToArray());
    }

    private static int Place(ByteBuilder file, byte[] value)
    {
        file.PadToEven();
        var at = file.Length;
        file.Raw(value);
        return at;
    }

    private void Number(ByteBuilder file, long value) => _ = big ? file.U64(value) : file.U32(value);

    private void Patch(ByteBuilder file, int offset, long value) => _ = big ? file.PatchU64(offset, value) : file.PatchU32(offset, value);
}

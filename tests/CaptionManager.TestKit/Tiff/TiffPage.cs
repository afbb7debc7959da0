using System.Text;

namespace CaptionManager.TestKit.Tiff;

/// <summary>One image file directory with its pixels, for <see cref="TiffBuilder"/>.</summary>
public sealed class TiffPage(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Rows in a strip; the last strip may be shorter.</summary>
    public int RowsPerStrip { get; set; } = height;

    /// <summary>Side of a square tile, a multiple of 16; 0 for strips.</summary>
    public int TileSize { get; set; }

    /// <summary>What is added to each pixel, so that no two pages are alike.</summary>
    public int Phase { get; set; }

    public List<TiffPage> SubImages { get; } = [];

    internal List<(ushort Tag, TiffFieldType Type, byte[]? Octets, long[]? Numbers)> Fields { get; } = [];

    public TiffPage Text(ushort tag, string text) => Octets(tag, TiffFieldType.Ascii, [.. Encoding.UTF8.GetBytes(text), 0]);

    public TiffPage Octets(ushort tag, TiffFieldType type, ReadOnlySpan<byte> octets)
    {
        Fields.Add((tag, type, octets.ToArray(), null));
        return this;
    }

    public TiffPage Numbers(ushort tag, TiffFieldType type, params long[] numbers)
    {
        Fields.Add((tag, type, null, numbers));
        return this;
    }

    public TiffPage SubImage(TiffPage page)
    {
        SubImages.Add(page);
        return this;
    }

    /// <summary>Strips or tiles, 8-bit grey.</summary>
    internal IEnumerable<byte[]> Blocks()
    {
        if (TileSize == 0)
        {
            for (var top = 0; top < Height; top += RowsPerStrip)
                yield return Block(0, top, Width, Math.Min(RowsPerStrip, Height - top));
            yield break;
        }

        for (var top = 0; top < Height; top += TileSize)
            for (var left = 0; left < Width; left += TileSize)
                yield return Block(left, top, TileSize, TileSize);
    }

    private byte[] Block(int left, int top, int blockWidth, int blockHeight)
    {
        var pixels = new byte[blockWidth * blockHeight];
        for (var y = 0; y < blockHeight; y++)
            for (var x = 0; x < blockWidth; x++)
                pixels[(y * blockWidth) + x] = (byte)(((left + x) * 5) + ((top + y) * 11) + Phase);
        return pixels;
    }
}

using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;
using NetVips;

namespace CaptionManager.Metadata.Tests.Containers;

public static partial class OddFiles
{
    private static IEnumerable<OddFile> Tiff()
    {
        var iim = JpegBuilder.DataSet(2, 120, "A caption");
        yield return new("plain.tif", TiffBuilder.Picture().ToArray());
        yield return new("big-endian.tif", TiffBuilder.Picture(bigEndian: true).ToArray());
        yield return new("bigtiff.tif", TiffBuilder.Picture(big: true).ToArray());
        yield return new("bigtiff-big-endian.tif", TiffBuilder.Picture(bigEndian: true, big: true).ToArray());
        yield return new("pages.tif", new TiffBuilder().Pages(9).ToArray());
        yield return new("bigtiff-pages.tif", new TiffBuilder(big: true).Pages(6).ToArray());
        yield return new("strips.tif", new TiffBuilder().Page(new TiffPage(40, 33) { RowsPerStrip = 4 }).ToArray());
        yield return new("tiles.tif", new TiffBuilder().Page(new TiffPage(40, 33) { TileSize = 16 }).ToArray());
        yield return new("sub-image.tif", new TiffBuilder().Page(new TiffPage(32, 24).SubImage(new TiffPage(16, 12) { Phase = 9 })).ToArray());
        yield return new("xmp.tif", new TiffBuilder().Page(new TiffPage(32, 24).Octets(0x02BC, TiffFieldType.Byte, Packets.Octets("old"))).ToArray());
        yield return new("xmp-undefined.tif", new TiffBuilder(bigEndian: true).Page(new TiffPage(32, 24).Octets(0x02BC, TiffFieldType.Undefined, Packets.Octets("old"))).ToArray());
        yield return new("xmp-long-ago.tif", new TiffBuilder().Page(new TiffPage(32, 24).Octets(0x02BC, TiffFieldType.Byte, Packets.Octets(new string('x', 9000)))).ToArray());
        yield return new("iim.tif", new TiffBuilder().Page(new TiffPage(32, 24).Octets(0x83BB, TiffFieldType.Long, [.. iim, .. new byte[4 - (iim.Length % 4)]]).Octets(0x8649, TiffFieldType.Byte, JpegBuilder.Resource(0x0404, iim))).ToArray());
        yield return new("trailer.tif", TiffBuilder.Picture().Trailer("what no offset names"u8).ToArray());
        yield return new("odd-length.tif", TiffBuilder.Picture().Trailer("odd"u8).ToArray());
        yield return new("encoder.tif", Picture().TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Deflate));
        // Pages of several sizes: libvips does not decode them as one picture.
        yield return new("pyramid.tif", Picture().TiffsaveBuffer(tile: true, tileWidth: 16, tileHeight: 16, pyramid: true), HasPixels: false);
    }
}

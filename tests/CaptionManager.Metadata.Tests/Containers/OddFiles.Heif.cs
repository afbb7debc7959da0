using CaptionManager.TestKit.IsoBmff;
using CaptionManager.TestKit.Tiff;
using NetVips;

namespace CaptionManager.Metadata.Tests.Containers;

public static partial class OddFiles
{
    private static IEnumerable<OddFile> Heif()
    {
        yield return Heic("plain.heic", new HeifBuilder().Picture());
        yield return Heic("rotated.heic", new HeifBuilder { Rotation = 3 }.Picture());
        yield return Heic("xmp-exif.heic", new HeifBuilder().Picture().Exif(3, TiffBuilder.Exif("A caption")).Xmp(4, Packets.Octets("old")));
        yield return Heic("exif-without-prefix.heic", new HeifBuilder().Picture().Exif(3, TiffBuilder.Exif("A caption"), ""));
        yield return Heic("xmp-twice.heic", new HeifBuilder().Picture().Xmp(3, Packets.Octets("old")).Xmp(4, Packets.Octets("older")));
        yield return Heic("xmp-of-thumbnail.heic", new HeifBuilder().Picture().AddItem(3, "mime", Packets.Octets("the thumbnail's"), "application/rdf+xml").Reference("cdsc", 3, 2));
        yield return Heic("locations-0.heic", new HeifBuilder { LocationVersion = 0 }.Picture().Xmp(3, Packets.Octets("old")));
        yield return Heic("locations-2.heic", new HeifBuilder { LocationVersion = 2 }.Picture().Xmp(70_000, Packets.Octets("old")));
        yield return Heic("base-offsets.heic", new HeifBuilder { BaseOffsetSize = 4, OffsetSize = 4 }.Picture());
        yield return Heic("base-offsets-only.heic", new HeifBuilder { BaseOffsetSize = 8, OffsetSize = 0 }.Picture());
        yield return Heic("wide-offsets.heic", new HeifBuilder { OffsetSize = 8, LengthSize = 8 }.Picture());
        yield return Heic("free-box.heic", new HeifBuilder { FreeAfterMeta = 2000 }.Picture());
        yield return Heic("small-free-box.heic", new HeifBuilder { FreeAfterMeta = 12 }.Picture());
        yield return Heic("data-first.heic", new HeifBuilder { MdatBeforeMeta = true }.Picture());
        yield return Heic("large-header.heic", new HeifBuilder { LargeMdat = true }.Picture());
        yield return Heic("data-to-the-end.heic", new HeifBuilder { MdatToEndOfFile = true }.Picture());
        yield return Heic("item-data.heic", new HeifBuilder().Picture().AddItem(3, "grid", HeifBuilder.Pattern(8, 9), inItemData: true).AddItem(4, "mime", Packets.Octets("old"), "application/rdf+xml", inItemData: true).Reference("cdsc", 4, 1));
        yield return Heic("extents.heic", new HeifBuilder().AddItem(1, "hvc1", HeifBuilder.Pattern(999, 3), extents: 3).Xmp(2, Packets.Octets("old")));
        yield return Heic("sequence.heic", new HeifBuilder { ChunkOffsets = "stco" }.Picture());
        yield return Heic("sequence-64.heic", new HeifBuilder { ChunkOffsets = "co64" }.Picture());
        yield return new("made-up.avif", new HeifBuilder { Brand = "avif" }.Picture().Xmp(3, Packets.Octets("old")).ToArray(), HasPixels: false);
        yield return new("encoder.avif", Picture().HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0, keep: Enums.ForeignKeep.None));
    }

    private static OddFile Heic(string name, HeifBuilder builder) => new(name, builder.ToArray(), HasPixels: false);
}

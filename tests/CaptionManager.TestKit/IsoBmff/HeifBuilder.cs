using CaptionManager.TestKit.Bytes;

namespace CaptionManager.TestKit.IsoBmff;

/// <summary>
/// Builds HEIF files box by box: ftyp, meta (hdlr, pitm, iloc, iinf, iref, iprp, idat), mdat, in the arrangements that writers use.
/// The coded item is rubbish of a recognisable pattern: no decoder is asked, the structure is what is tested.
/// </summary>
public sealed class HeifBuilder
{
    private readonly List<Item> _items = [];
    private readonly List<(string Type, int From, int To)> _references = [];

    public string Brand { get; init; } = "heic";

    /// <summary>Version of the item location box: 0 has no construction method, 2 has 32-bit item ids.</summary>
    public int LocationVersion { get; init; } = 1;

    /// <summary>Octets of an extent's offset in iloc: 0, 4 or 8.</summary>
    public int OffsetSize { get; init; } = 4;

    public int LengthSize { get; init; } = 4;

    /// <summary>Octets of an item's base offset: 0, 4 or 8. Where not 0, offsets are counted from the begin of the item's data.</summary>
    public int BaseOffsetSize { get; init; }

    /// <summary>Length of a free box between meta and mdat; 0 for none.</summary>
    public int FreeAfterMeta { get; init; }

    public bool MdatBeforeMeta { get; init; }

    /// <summary>The mdat header has the 64-bit length, as cameras write that do not know it yet.</summary>
    public bool LargeMdat { get; init; }

    /// <summary>The last box says length 0: to the end of the file.</summary>
    public bool MdatToEndOfFile { get; init; }

    /// <summary>An image sequence's movie box with a chunk offset table of 32 ("stco") or 64 ("co64") bits that points to the primary item's data.</summary>
    public string? ChunkOffsets { get; init; }

    public int Width { get; init; } = 640;

    public int Height { get; init; } = 480;

    /// <summary>Quarter turns anticlockwise, as an irot property; null for none.</summary>
    public int? Rotation { get; init; }

    /// <summary>Adds the primary picture, item 1, and its thumbnail, item 2.</summary>
    public HeifBuilder Picture() => AddItem(1, Brand == "avif" ? "av01" : "hvc1", Pattern(4000, 1))
        .AddItem(2, Brand == "avif" ? "av01" : "hvc1", Pattern(300, 2))
        .Reference("thmb", 2, 1);

    public HeifBuilder AddItem(int id, string type, byte[] data, string? contentType = null, bool inItemData = false, int extents = 1)
    {
        _items.Add(new Item(id, type, data, contentType, inItemData, extents));
        return this;
    }

    public HeifBuilder Xmp(int id, byte[] packet) => AddItem(id, "mime", packet, "application/rdf+xml").Reference("cdsc", id, 1);

    /// <summary>The Exif item: a 32-bit offset to the TIFF header, whatever that skips, the TIFF.</summary>
    public HeifBuilder Exif(int id, byte[] tiff, string prefix = "Exif\0\0") =>
        AddItem(id, "Exif", new ByteBuilder().U32(prefix.Length).Ascii(prefix).Raw(tiff).ToArray()).Reference("cdsc", id, 1);

    public HeifBuilder Reference(string type, int from, int to)
    {
        _references.Add((type, from, to));
        return this;
    }

    public static byte[] Pattern(int length, int seed) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 31) + (seed * 101)))];

    public byte[] ToArray()
    {
        var type = Box("ftyp", new ByteBuilder().Ascii(Brand).U32(0).Ascii("mif1").Ascii(Brand).ToArray());
        var meta = Meta(dataStart: 0);
        var movie = Movie(0);
        var free = FreeAfterMeta > 0 ? Box("free", new byte[FreeAfterMeta - 8]) : [];
        var data = _items.Where(item => !item.InItemData).SelectMany(item => item.Data).ToArray();
        var mdatHeader = LargeMdat ? 16 : 8;
        var start = type.Length + mdatHeader + (MdatBeforeMeta ? 0 : meta.Length + movie.Length + free.Length);
        meta = Meta(start);
        movie = Movie(start);
        var mdat = new ByteBuilder();
        if (LargeMdat) mdat.U32(1).Ascii("mdat").U64(data.Length + 16);
        else mdat.U32(MdatToEndOfFile ? 0 : data.Length + 8).Ascii("mdat");
        mdat.Raw(data);
        return MdatBeforeMeta
            ? [.. type, .. mdat.ToArray(), .. meta, .. movie, .. free]
            : [.. type, .. meta, .. movie, .. free, .. mdat.ToArray()];
    }

    public static byte[] Box(string type, ReadOnlySpan<byte> payload) =>
        new ByteBuilder().U32(payload.Length + 8).Ascii(type).Raw(payload).ToArray();

    public static byte[] FullBox(string type, int version, int flags, ReadOnlySpan<byte> payload) =>
        Box(type, new ByteBuilder().U8(version).U24(flags).Raw(payload).ToArray());

    private byte[] Meta(int dataStart)
    {
        var itemData = _items.Where(item => item.InItemData).SelectMany(item => item.Data).ToArray();
        var boxes = new ByteBuilder()
            .Raw(FullBox("hdlr", 0, 0, new ByteBuilder().U32(0).Ascii("pict").Zeros(12).U8(0).ToArray()))
            .Raw(FullBox("pitm", 0, 0, new ByteBuilder().U16(1).ToArray()))
            .Raw(Locations(dataStart))
            .Raw(Infos())
            .Raw(References())
            .Raw(Properties());
        if (itemData.Length > 0) boxes.Raw(Box("idat", itemData));
        return FullBox("meta", 0, 0, boxes.ToArray());
    }

    private byte[] Locations(int dataStart)
    {
        var box = new ByteBuilder().U8((OffsetSize << 4) | LengthSize).U8(BaseOffsetSize << 4);
        if (LocationVersion < 2) box.U16(_items.Count);
        else box.U32(_items.Count);
        var inFile = dataStart;
        var inIdat = 0;
        foreach (var item in _items)
        {
            var at = item.InItemData ? inIdat : inFile;
            if (LocationVersion < 2) box.U16(item.Id);
            else box.U32(item.Id);
            if (LocationVersion > 0) box.U16(item.InItemData ? 1 : 0);
            box.U16(0);
            Sized(box, BaseOffsetSize, at);
            box.U16(item.Extents);
            var each = item.Data.Length / item.Extents;
            for (var extent = 0; extent < item.Extents; extent++)
            {
                var length = extent == item.Extents - 1 ? item.Data.Length - (each * extent) : each;
                Sized(box, OffsetSize, (BaseOffsetSize > 0 ? 0 : at) + (each * extent));
                Sized(box, LengthSize, length);
            }

            if (item.InItemData) inIdat += item.Data.Length;
            else inFile += item.Data.Length;
        }

        return FullBox("iloc", LocationVersion, 0, box.ToArray());
    }

    private byte[] Infos()
    {
        var box = new ByteBuilder().U16(_items.Count);
        foreach (var item in _items)
        {
            var wide = item.Id > ushort.MaxValue;
            var info = new ByteBuilder();
            _ = wide ? info.U32(item.Id) : info.U16(item.Id);
            info.U16(0).Ascii(item.Type).U8(0);
            if (item.ContentType is not null) info.Ascii(item.ContentType).U8(0);
            box.Raw(FullBox("infe", wide ? 3 : 2, item.Type is "Exif" or "mime" ? 1 : 0, info.ToArray()));
        }

        return FullBox("iinf", 0, 0, box.ToArray());
    }

    private byte[] References()
    {
        if (_references.Count == 0) return [];
        var wide = _items.Any(item => item.Id > ushort.MaxValue);
        var box = new ByteBuilder();
        foreach (var (type, from, to) in _references)
        {
            box.Raw(Box(type, wide
                ? new ByteBuilder().U32(from).U16(1).U32(to).ToArray()
                : new ByteBuilder().U16(from).U16(1).U16(to).ToArray()));
        }

        return FullBox("iref", wide ? 1 : 0, 0, box.ToArray());
    }

    private byte[] Properties()
    {
        var container = new ByteBuilder().Raw(FullBox("ispe", 0, 0, new ByteBuilder().U32(Width).U32(Height).ToArray()));
        if (Rotation is { } turns) container.Raw(Box("irot", [(byte)turns]));
        var association = new ByteBuilder().U32(1).U16(1).U8(Rotation is null ? 1 : 2).U8(1);
        if (Rotation is not null) association.U8(0x82);
        return Box("iprp", new ByteBuilder().Raw(Box("ipco", container.ToArray())).Raw(FullBox("ipma", 0, 0, association.ToArray())).ToArray());
    }

    private byte[] Movie(int dataStart)
    {
        if (ChunkOffsets is null) return [];
        var table = new ByteBuilder().U32(1);
        _ = ChunkOffsets == "co64" ? table.U64(dataStart) : table.U32(dataStart);
        var offsets = FullBox(ChunkOffsets, 0, 0, table.ToArray());
        return Box("moov", Box("trak", Box("mdia", Box("minf", Box("stbl", offsets)))));
    }

    private static void Sized(ByteBuilder box, int size, long value) => _ = size switch
    {
        0 => box,
        4 => box.U32(value),
        8 => box.U64(value),
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "0, 4 or 8"),
    };

    private sealed record Item(int Id, string Type, byte[] Data, string? ContentType, bool InItemData, int Extents);
}

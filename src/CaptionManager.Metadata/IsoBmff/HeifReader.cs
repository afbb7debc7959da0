using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>Walks the boxes of one HEIF file and finds the items that describe its picture.</summary>
internal sealed class HeifReader(ByteSource source, MetadataLimits limits, HeifLayout layout)
{
    internal void Read()
    {
        if (!ReadBoxes())
            return;
        var metas = layout.Boxes.FindAll(box => box.Type == IsoBox.Meta);
        if (metas.Count != 1)
        {
            Refuse(DiagnosticCodes.Structure, $"The file has {metas.Count} meta boxes instead of one.", 0);
            return;
        }

        var (meta, problem) = MetaBox.Read(source, metas[0], limits);
        if (meta is null)
        {
            Refuse(DiagnosticCodes.Structure, $"The meta box at {metas[0].Range.Offset} is broken: {problem}.", metas[0].Range.Offset);
            return;
        }

        layout.Meta = meta;
        (layout.Width, layout.Height, layout.Orientation) = meta.Properties.Of(meta.PrimaryItem);
        if (layout.Width == 0 || layout.Height == 0)
            Refuse(DiagnosticCodes.Structure, "The size of the primary picture is not stated.", meta.Box.Range.Offset);
        ReadImageData(meta);
        ReadMovies();
        foreach (var item in meta.Infos.Items)
            Visit(meta, item);
    }

    private bool ReadBoxes()
    {
        var at = 0L;
        while (at < source.Length)
        {
            if (layout.Boxes.Count == limits.MaxBlocks)
            {
                Refuse(DiagnosticCodes.LimitExceeded, $"The file has more than {limits.MaxBlocks} boxes.", at);
                return false;
            }

            if (IsoBox.Read(source, at, source.Length) is not { } box)
            {
                // Phones add octets behind the last box that are no boxes; a box that is cut is another matter.
                var type = source.Peek(at, 8) is { Length: 8 } header ? BinaryPrimitives.ReadUInt32BigEndian(header[4..]) : 0;
                if (layout.Boxes.Count < 2 || type is IsoBox.Meta or IsoBox.MediaData or IsoBox.Movie or IsoBox.MovieFragment)
                {
                    Refuse(DiagnosticCodes.Truncated, $"The box at {at} is longer than the file.", at);
                    return false;
                }

                layout.Blocks.Add(new MetadataBlock("trailer", at, source.Length - at));
                return true;
            }

            layout.Boxes.Add(box);
            layout.HasFixedOffsets |= box.Type is IsoBox.MovieFragment or IsoBox.SegmentIndex;
            if (box.Type == IsoBox.Uuid && IsoUuid.IsContentCredentials(source.Peek(box.Data.Offset, 16)))
            {
                layout.HasContentCredentials = true;
                layout.Blocks.Add(new MetadataBlock("c2pa", box.Range.Offset, box.Range.Length));
            }

            at = box.Range.End;
        }

        return true;
    }

    private void ReadImageData(MetaBox meta)
    {
        var kinds = meta.Infos.Items.ToDictionary(item => item.Id);
        foreach (var location in meta.Locations.Items)
        {
            var ranges = ItemLocations.RangesOf(location, meta.ItemData);
            if (ranges is null && location.DataReference == 0 && location.Method < 2)
                Refuse(DiagnosticCodes.Structure, $"The octets of item {location.Id} cannot be found.", meta.LocationBox.Range.Offset);
            foreach (var range in ranges ?? [])
            {
                if (!source.Holds(range.Offset, range.Length))
                {
                    Refuse(DiagnosticCodes.Truncated, $"Item {location.Id} ends at {range.End}, the file at {source.Length}.", meta.LocationBox.Range.Offset);
                    return;
                }

                if (kinds.TryGetValue(location.Id, out var kind) && kind.Type is not ("Exif" or "mime" or "uri "))
                    layout.ImageData.Add(range);
            }
        }

        if (layout.ImageData.Count == 0)
            Refuse(DiagnosticCodes.Structure, "No item of the file is a picture.", meta.Box.Range.Offset);
    }

    private void ReadMovies()
    {
        foreach (var movie in layout.Boxes.Where(box => box.Type == IsoBox.Movie))
        {
            var (tables, hasOther) = ChunkTable.ReadAll(source, movie, limits);
            layout.HasFixedOffsets |= hasOther;
            if (tables is null)
            {
                Refuse(DiagnosticCodes.Structure, "The chunk offsets of an image sequence are broken.", movie.Range.Offset);
                return;
            }

            layout.Chunks.AddRange(tables);
            foreach (var table in tables)
                layout.ImageData.AddRange(table.Ranges ?? []);
        }
    }

    private void Visit(MetaBox meta, ItemInfo item)
    {
        if (!(item.IsXmp || item.IsExif) || meta.Locations.Find(item.Id) is not { } location
            || ItemLocations.RangesOf(location, meta.ItemData) is not { Count: > 0 } ranges)
            return;
        layout.Blocks.Add(new MetadataBlock(item.IsXmp ? "xmp" : "exif", ranges[0].Offset, ranges.Sum(range => range.Length)));
        if (!Describes(meta, item.Id) || ReadItem(ranges) is not { } data)
            return;
        if (item.IsXmp)
        {
            layout.XmpItems.Add(item.Id);
            layout.Xmp.Add(new XmpPayload(data, ranges[0].Offset));
            return;
        }

        var skip = data.Length < 4 ? 0 : 4L + BinaryPrimitives.ReadUInt32BigEndian(data.Span);
        if (layout.ExifItem is not null)
            Report(DiagnosticCodes.Structure, "The picture has a second EXIF item, which was not read.", ranges[0].Offset);
        else if (skip < 4 || skip > data.Length)
            Report(DiagnosticCodes.ExifStructure, $"The EXIF item at {ranges[0].Offset} points outside itself.", ranges[0].Offset);
        else
        {
            layout.ExifItem = item.Id;
            layout.ExifPrefix = data[..(int)skip];
            layout.Exif = new ExifPayload(ByteSource.FromMemory(data[(int)skip..]), ranges[0].Offset + skip);
        }
    }

    /// <summary>True when an item describes the picture itself and not a gain map, a thumbnail or another picture of the file.</summary>
    private static bool Describes(MetaBox meta, uint id)
    {
        var described = meta.References.Items.Where(reference => reference.Type == IsoBox.Description && reference.From == id).SelectMany(reference => reference.To).ToList();
        return described.Count == 0 || described.Contains(meta.PrimaryItem);
    }

    private ReadOnlyMemory<byte>? ReadItem(List<ByteRange> ranges)
    {
        if (ranges.Count == 1)
            return source.ReadBlock(ranges[0].Offset, ranges[0].Length, limits.MaxPayloadOctets);
        if (ranges.Sum(range => (decimal)range.Length) > Math.Min(limits.MaxPayloadOctets, source.Length))
            return null;
        var joined = new byte[ranges.Sum(range => range.Length)];
        var at = 0;
        foreach (var range in ranges)
        {
            if (!source.TryRead(range.Offset, joined.AsSpan(at, (int)range.Length)))
                return null;
            at += (int)range.Length;
        }

        return joined;
    }

    private void Report(string code, string message, long offset) =>
        layout.Diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Warning, message, offset));

    private void Refuse(string code, string message, long offset)
    {
        layout.Diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, message, offset));
        layout.Refusal ??= (DiagnosticCodes.NotWritable, message);
        layout.Writable = PayloadKinds.None;
    }
}

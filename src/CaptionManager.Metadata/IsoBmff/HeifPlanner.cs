using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>
/// Plans a HEIF file with other metadata items. Their octets go into a media data box of their own at the end of the file,
/// which the next write lays out anew; the item boxes are rewritten, and what points behind the meta box is corrected.
/// </summary>
internal sealed class HeifPlanner
{
    private readonly ByteSource _source;
    private readonly HeifLayout _layout;
    private readonly MetaBox _meta;
    private readonly SortedDictionary<uint, ReadOnlyMemory<byte>> _placed = [];
    private readonly HashSet<uint> _removed = [];
    private readonly List<ByteRange> _blanked = [];
    private readonly IsoBox? _tail;

    internal HeifPlanner(ByteSource source, HeifLayout layout)
    {
        _source = source;
        _layout = layout;
        // Read once more: what is changed here is the planner's own.
        _meta = MetaBox.Read(source, layout.Meta!.Box, MetadataLimits.Default).Meta ?? throw new MetadataWriteException(DiagnosticCodes.NotWritable, "The meta box cannot be read.");
        _tail = FindTail();
    }

    internal SplicePlan Plan(PayloadChanges changes)
    {
        DecideXmp(changes.Xmp);
        DecideExif(changes.Exif);
        if (_placed.Count == 0 && _removed.Count == 0)
            return SplicePlan.Unchanged(_source);
        KeepRestOfTail();
        MarkBlanks();
        ChangeItems();
        return Lay();
    }

    private void DecideXmp(PayloadChange change)
    {
        if (change.IsKeep)
            return;
        var old = _layout.XmpItems;
        if (change.Bytes is { } packet)
        {
            if (old.Count == 1 && packet.Span.SequenceEqual(_layout.Xmp[0].Packet.Span))
                return;
            _placed.Add(old.Count > 0 ? old[0] : Add("mime", "application/rdf+xml"), packet);
        }

        foreach (var id in old.Skip(change.IsRemove ? 0 : 1))
            _removed.Add(id);
    }

    private void DecideExif(IReadOnlyList<TiffTagEdit> tags)
    {
        if (tags.Count == 0)
            return;
        var old = _layout.Exif is { } exif ? exif.Tiff.ReadBlock(0, exif.Tiff.Length, exif.Tiff.Length)!.Value : ReadOnlyMemory<byte>.Empty;
        var tiff = TiffEditor.Rewrite(old, tags, _layout.Width, _layout.Height);
        if (!tiff.Span.SequenceEqual(old.Span))
            _placed.Add(_layout.ExifItem ?? Add("Exif", ""), (byte[])[.. _layout.ExifPrefix.Span, .. tiff.Span]);
    }

    /// <summary>Enters a new item that describes the picture (and, where there is one, its tone-mapped derivation).</summary>
    private uint Add(string type, string contentType)
    {
        var id = _meta.FreeId();
        _meta.Infos.Items.Add(ItemInfos.Create(id, type, contentType));
        List<uint> described = [_meta.PrimaryItem, .. _meta.Infos.Items.Where(item => item.Type == "tmap").Select(item => item.Id)];
        _meta.References.Items.Add(new ItemReference(IsoBox.Description, id, [.. described.Distinct()]));
        return id;
    }

    /// <summary>The last box, when it is a media data box of metadata items and nothing else: an earlier write of ours.</summary>
    private IsoBox? FindTail()
    {
        var last = _layout.Boxes[^1];
        if (last.Type != IsoBox.MediaData)
            return null;
        var at = last.Data.Offset;
        foreach (var range in OwnItems().SelectMany(RangesOf).Where(range => range.Offset >= last.Data.Offset).OrderBy(range => range.Offset))
        {
            if (range.Offset != at)
                return null;
            at = range.End;
        }

        return at == last.Range.End && at > last.Data.Offset && !_layout.ImageData.Exists(range => Overlap(range, last.Range)) ? last : null;
    }

    private void KeepRestOfTail()
    {
        if (_tail is not { } tail)
            return;
        foreach (var id in OwnItems().Where(id => !_placed.ContainsKey(id) && !_removed.Contains(id)))
        {
            if (RangesOf(id) is [var range] && Overlap(range, tail.Range))
                _placed.Add(id, _source.ReadBlock(range.Offset, range.Length, int.MaxValue) ?? throw new MetadataWriteException(DiagnosticCodes.NotWritable, $"Item {id} cannot be read."));
            else if (RangesOf(id).Exists(range => Overlap(range, tail.Range)))
                throw new MetadataWriteException(DiagnosticCodes.NotWritable, $"Item {id} lies in several places.");
        }
    }

    /// <summary>Old octets that no other item shares are blanked: a caption that was taken out shall not be found by searching the file.</summary>
    private void MarkBlanks()
    {
        if (_layout.Chunks.Exists(table => table.Ranges is null))
            return;
        var changed = _placed.Keys.Concat(_removed).ToHashSet();
        var others = _meta.Locations.Items.Where(item => !changed.Contains(item.Id)).SelectMany(item => ItemLocations.RangesOf(item, _meta.ItemData) ?? []).Concat(_layout.ImageData).ToList();
        List<ByteRange> data = [.. _layout.Boxes.Where(box => box.Type == IsoBox.MediaData && box != _tail).Select(box => box.Data)];
        if (_meta.ItemData is { } itemData)
            data.Add(itemData);
        foreach (var range in changed.SelectMany(RangesOf))
        {
            if (data.Exists(box => range.Offset >= box.Offset && range.End <= box.End) && !others.Exists(other => Overlap(other, range)) && !_blanked.Exists(other => Overlap(other, range)))
                _blanked.Add(range);
        }
    }

    private void ChangeItems()
    {
        foreach (var id in _removed)
        {
            _meta.Infos.Items.RemoveAll(item => item.Id == id);
            _meta.Locations.Items.RemoveAll(item => item.Id == id);
            _meta.References.Remove(id);
        }

        foreach (var (id, bytes) in _placed)
        {
            var location = new ItemLocation { Id = id };
            location.Extents.Add((0, 0, (ulong)bytes.Length));
            var old = _meta.Locations.Items.FindIndex(item => item.Id == id);
            if (old < 0)
                _meta.Locations.Items.Add(location);
            else
                _meta.Locations.Items[old] = location;
        }

        var most = _source.Length + _placed.Values.Sum(bytes => (long)bytes.Length) + (1 << 20);
        if (_placed.Count > 0)
            _meta.Locations.Widen(most > uint.MaxValue);
    }

    private SplicePlan Lay()
    {
        // The sizes of all boxes are known before any offset is: lay out once to see what moves, then for good.
        var draft = Edit(_meta.Locations.Write());
        var end = _tail?.Range.Offset ?? _layout.Boxes[^1].Range.End;
        if (_layout.HasFixedOffsets && draft.ShiftOf(end) != 0)
            throw new MetadataWriteException(DiagnosticCodes.NotWritable, "The file is in fragments or has other offsets that cannot be corrected when something moves.");
        var at = end + draft.ShiftOf(end) + 8;
        PlaceTail(draft, end);
        _meta.Locations.Move(draft.ShiftOf);
        foreach (var (id, bytes) in _placed)
        {
            _meta.Locations.Find(id)!.Extents[0] = (0, (ulong)at, (ulong)bytes.Length);
            at += bytes.Length;
        }

        var edits = Edit(_meta.Locations.Write());
        PlaceTail(edits, end);
        foreach (var table in _layout.Chunks)
            table.Correct(edits);
        var plan = edits.ToPlan();
        foreach (var range in _layout.ImageData)
        {
            if (plan.Locate(range) is null)
                throw new MetadataWriteException(DiagnosticCodes.NotWritable, $"The octets at {range.Offset} belong to a picture and to the directory at once.", range.Offset);
        }

        return plan;
    }

    private SourceEdits Edit(byte[] locations)
    {
        var edits = new SourceEdits(_source);
        edits.Replace(_meta.LocationBox.Range, locations);
        edits.Replace(_meta.InfoBox.Range, _meta.Infos.Write());
        if (_meta.ReferenceBox is { } box)
            edits.Replace(box.Range, _meta.References.Write());
        else if (_meta.References.Items.Count > 0)
            edits.Insert(_meta.InfoBox.Range.End, _meta.References.Write());
        var growth = edits.Growth;
        Resize(edits, _meta.Box, _meta.Box.Range.Length + growth);
        Absorb(edits, growth);
        foreach (var range in _blanked)
            edits.Replace(range, new byte[range.Length]);
        return edits;
    }

    /// <summary>A free box right behind the meta box takes its growth, so that nothing else moves.</summary>
    private void Absorb(SourceEdits edits, long growth)
    {
        var next = _layout.Boxes.Find(box => box.Range.Offset == _meta.Box.Range.End);
        // One that reaches to the end of the file by a length of 0 gets its length where the metadata are put behind it.
        if (growth == 0 || next.Type is not (IsoBox.Free or IsoBox.Skip) || next.HeaderOctets != 8 || IsOpen(next))
            return;
        var length = next.Range.Length - growth;
        if (length == 0)
            edits.Remove(next.Range);
        else if (length is >= 8 and <= int.MaxValue)
            edits.Replace(next.Range, IsoBox.Write(next.Type, new byte[length - 8]));
    }

    private void PlaceTail(SourceEdits edits, long end)
    {
        var octets = _placed.Values.Sum(bytes => (long)bytes.Length);
        if (octets > int.MaxValue - 8)
            throw new MetadataWriteException(DiagnosticCodes.FileTooLarge, "The metadata are longer than 2 GiB.");
        var box = _placed.Count > 0 ? IsoBox.Write(IsoBox.MediaData, [.. _placed.Values.SelectMany(bytes => bytes.ToArray())]) : [];
        if (_tail is { } tail)
        {
            edits.Replace(tail.Range, box);
            return;
        }

        if (box.Length == 0)
            return;
        var last = _layout.Boxes[^1];
        if (last != _meta.Box && IsOpen(last))
            Resize(edits, last, last.Range.Length);
        edits.Insert(end, box);
    }

    private bool IsOpen(IsoBox box) => BinaryPrimitives.ReadUInt32BigEndian(_source.Peek(box.Range.Offset, 4)) == 0;

    private static void Resize(SourceEdits edits, IsoBox box, long length)
    {
        var isLarge = box.HeaderOctets == 16;
        if (!isLarge && length > uint.MaxValue)
            throw new MetadataWriteException(DiagnosticCodes.NotWritable, $"The box at {box.Range.Offset} reaches to the end of the file and is too long to be given a length.", box.Range.Offset);
        var octets = new List<byte>();
        IsoCursor.Append(octets, (ulong)length, isLarge ? 8 : 4);
        edits.Replace(new ByteRange(box.Range.Offset + (isLarge ? 8 : 0), octets.Count), octets.ToArray());
    }

    private List<uint> OwnItems() => _layout.ExifItem is { } exif ? [.. _layout.XmpItems, exif] : _layout.XmpItems;

    private List<ByteRange> RangesOf(uint id) =>
        _layout.Meta!.Locations.Find(id) is { } location ? ItemLocations.RangesOf(location, _meta.ItemData) ?? [] : [];

    private static bool Overlap(ByteRange a, ByteRange b) => a.Offset < b.End && b.Offset < a.End;
}

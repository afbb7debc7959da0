using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Exif;

/// <summary>One append-only edit in the making: what is patched, what is freed, what is added.</summary>
/// <remarks>
/// Space is freed when a value or directory is moved. What was freed at the end is used again, and texts behind it move
/// down, so that saving often does not grow the file; freed texts elsewhere are blanked. Added directories stand before
/// added values for the same reason: values change most.
/// </remarks>
/// <param name="tiff">The structure.</param>
/// <param name="inUse">What lies elsewhere in it: other pages, image data. Never written over or cut off.</param>
internal sealed class TiffEditSession(TiffStructure tiff, IReadOnlyList<ByteRange> inUse)
{
    private const int MaxMovedOctets = 1024 * 1024;
    private const ushort ExifPointerTag = 0x8769;
    private const ushort GpsPointerTag = 0x8825;
    private const long ClassicLimit = uint.MaxValue;

    private readonly TiffWriter _writer = new(tiff.IsBigEndian, tiff.IsBigTiff);
    private readonly SortedDictionary<long, byte[]> _patches = [];
    private readonly List<ByteRange> _freed = [];
    private readonly List<PlannedValue> _values = [];
    private readonly List<PlannedDirectory> _directories = [];
    private readonly List<ByteRange> _inUse = [.. inUse];
    private long _blockStart = tiff.Source.Length;
    private PlannedDirectory? _root;

    /// <summary>Plans the edits of IFD0 and of the directories below it.</summary>
    internal void Edit(TiffIfd? ifd0, long ifd0PointerOffset, IReadOnlyList<TiffTagEdit> edits)
    {
        var exif = ifd0 is null ? null : tiff.ReadSubIfd(ifd0, ExifPointerTag);
        var gps = ifd0 is null ? null : tiff.ReadSubIfd(ifd0, GpsPointerTag);
        foreach (var ifd in new[] { ifd0, exif, gps })
            MarkInUse(ifd);
        _blockStart = FindBlock(ifd0, exif, gps);
        var root = _root = new PlannedDirectory(ifd0, ifd0PointerOffset);
        Apply(root, edits.Where(edit => edit.Directory == TiffDirectory.Ifd0));
        EditBelow(root, ifd0, exif, ExifPointerTag, edits.Where(edit => edit.Directory == TiffDirectory.Exif));
        EditBelow(root, ifd0, gps, GpsPointerTag, edits.Where(edit => edit.Directory == TiffDirectory.Gps));
        Settle(root);
    }

    /// <summary>Lays out what is added and gives the edit.</summary>
    internal TiffAppend Finish()
    {
        if (_directories.Count == 0 && _values.Count == 0)
            return new TiffAppend([.. _patches.Select(patch => (patch.Key, patch.Value))], [], tiff.Source.Length);
        var start = TailStart();
        Blank(start);
        var at = start + (start & 1);
        foreach (var directory in _directories)
        {
            directory.NewOffset = at;
            at += tiff.CountOctets + ((long)directory.Entries.Count * tiff.EntryOctets) + tiff.OffsetOctets;
            at += at & 1;
        }

        // Texts of IFD0 last: they are the ones that can move down when space below them is given back.
        foreach (var value in _values.OrderBy(value => value.IsOfRoot))
        {
            value.Offset = at;
            at += value.Bytes.Length;
            at += at & 1;
        }

        if (!tiff.IsBigTiff && at > ClassicLimit)
            throw new MetadataWriteException(DiagnosticCodes.FileTooLarge, "A TIFF file cannot be longer than 4 GiB.", tiff.Source.Length);
        var appended = new byte[at - start];
        foreach (var value in _values)
            value.Bytes.CopyTo(appended.AsSpan((int)(value.Offset - start)));
        PatchMovedValues();
        if (_root is { IsResized: false, Ifd: { Next: > 0 } stays } && Next(stays) == 0)
            Patch(stays.NextPointerOffset, _writer.Offset(0));
        foreach (var directory in _directories)
            WriteDirectory(directory, appended.AsSpan((int)(directory.NewOffset - start)));
        var patches = _patches.Where(patch => patch.Key < start).Select(patch => (patch.Key, patch.Value));
        return new TiffAppend([.. patches], appended, start);
    }

    private void EditBelow(PlannedDirectory root, TiffIfd? ifd0, TiffIfd? ifd, ushort pointerTag, IEnumerable<TiffTagEdit> edits)
    {
        var list = edits.ToList();
        if (list.Count == 0 || (ifd is null && list.TrueForAll(edit => edit.Value is null)))
            return;
        var pointer = ifd0?.Find(pointerTag);
        if (ifd is null && pointer is not null)
            throw TiffEditor.Broken($"The directory of tag 0x{pointerTag:X4} lies outside the data.", pointer.Value.EntryOffset);
        var below = new PlannedDirectory(ifd, -1) { Parent = root, PointerTag = pointerTag };
        Apply(below, list);
        if (ifd is null)
            root.Entries.Add(new PlannedEntry(pointerTag) { Child = below });
        Settle(below);
    }

    private void Apply(PlannedDirectory directory, IEnumerable<TiffTagEdit> edits)
    {
        foreach (var edit in edits)
        {
            var old = directory.Entries.Find(entry => entry.Tag == edit.Tag);
            var twins = directory.Entries.RemoveAll(entry => entry.Tag == edit.Tag && entry != old);
            directory.IsResized |= twins > 0;
            if (edit.Value is null)
                Remove(directory, old);
            else
                Set(directory, old, edit, _writer.Ordered(edit));
        }
    }

    private void Remove(PlannedDirectory directory, PlannedEntry? old)
    {
        if (old is null)
            return;
        directory.Entries.Remove(old);
        directory.IsResized = true;
        Free(old.Original);
    }

    private void Set(PlannedDirectory directory, PlannedEntry? old, TiffTagEdit edit, byte[] bytes)
    {
        var count = (ulong)(bytes.Length / Math.Max(1, TiffStructure.SizeOf(edit.Type)));
        if (old?.Original is { } original && old.Value is null)
        {
            if (original.Type == edit.Type && original.Count == count
                && tiff.ReadValue(original, bytes.Length) is { } present && present.Span.SequenceEqual(bytes))
                return;
            // A text at the end of the file is laid out anew instead: that gives space back.
            var stays = original.ValueOffset < _blockStart || bytes.Length == original.ValueLength;
            if (stays && !original.IsInline && bytes.Length > tiff.OffsetOctets && bytes.Length <= original.ValueLength && IsUnshared(RangeOf(original)))
            {
                var padded = new byte[original.ValueLength];
                bytes.CopyTo(padded, 0);
                _patches[original.ValueOffset] = padded;
                Patch(original.EntryOffset, _writer.Entry(edit.Tag, edit.Type, count, _writer.Offset(original.ValueOffset)));
                old.Rewritten = _patches[original.EntryOffset];
                return;
            }

            Free(original);
        }

        var entry = old ?? new PlannedEntry(edit.Tag);
        if (old is null)
        {
            directory.Entries.Add(entry);
            directory.IsResized = true;
        }

        entry.Value = new PlannedValue(edit.Type, count, bytes) { IsOfRoot = directory == _root };
        if (bytes.Length > tiff.OffsetOctets)
            _values.Add(entry.Value);
    }

    /// <summary>Decides whether the directory stays where it is or goes to the end.</summary>
    private void Settle(PlannedDirectory directory)
    {
        directory.Entries.Sort((a, b) => a.Tag.CompareTo(b.Tag) is var order && order != 0 ? order : a.Index.CompareTo(b.Index));
        KeepReadable(directory);
        if (!directory.IsResized && directory.Ifd is not null)
        {
            foreach (var entry in directory.Entries)
            {
                if (entry.Value is { } value && value.Bytes.Length <= tiff.OffsetOctets)
                    Patch(entry.Original!.Value.EntryOffset, _writer.Entry(entry.Tag, value.Type, value.Count, value.Bytes));
                else if (entry.Value is { } moved)
                    moved.PatchAt = (entry.Original!.Value.EntryOffset, entry.Tag);
            }

            return;
        }

        if (directory.Ifd is { } ifd && IsUnshared(RangeOf(ifd)))
            _freed.Add(RangeOf(ifd));
        _directories.Insert(0, directory);
    }

    /// <summary>exiftool takes a directory for damage when its first entry is of no known type: no such entry becomes the first that was not.</summary>
    private static void KeepReadable(PlannedDirectory directory)
    {
        if (directory.Ifd is not { Entries: [var first, ..] } || !HasKnownType(first))
            return;
        var readable = directory.Entries.FindIndex(entry => entry.Original is not { } original || HasKnownType(original));
        if (readable <= 0)
            return;
        var entry = directory.Entries[readable];
        directory.Entries.RemoveAt(readable);
        directory.Entries.Insert(0, entry);

        static bool HasKnownType(TiffEntry entry) => TiffStructure.SizeOf(entry.Type) > 0;
    }

    private void PatchMovedValues()
    {
        foreach (var value in _values)
        {
            if (value.PatchAt is var (entryOffset, tag))
                Patch(entryOffset, _writer.Entry(tag, value.Type, value.Count, _writer.Offset(value.Offset)));
        }

        foreach (var directory in _directories)
        {
            if (directory.Parent is null)
                Patch(directory.PointerOffset, _writer.Offset(directory.NewOffset));
            else if (directory is { Ifd: not null, Parent: { } parent } && !_directories.Contains(parent)
                && parent.Entries.Find(entry => entry.Tag == directory.PointerTag) is { Original: { } pointer })
                Patch(pointer.EntryOffset, _writer.Entry(pointer.Tag, tiff.IsBigTiff ? TiffType.Ifd8 : TiffType.Long, 1, _writer.Offset(directory.NewOffset)));
        }
    }

    private void WriteDirectory(PlannedDirectory directory, Span<byte> target)
    {
        _writer.Count(directory.Entries.Count).CopyTo(target);
        var at = tiff.CountOctets;
        foreach (var entry in directory.Entries)
        {
            EntryBytes(directory, entry).CopyTo(target[at..]);
            at += tiff.EntryOctets;
        }

        _writer.Offset(Next(directory.Ifd)).CopyTo(target[at..]);
    }

    /// <summary>Where the next directory lies; 0 where it would lie behind the end, for then readers would take something else for it.</summary>
    private long Next(TiffIfd? ifd) => ifd is not null && tiff.Source.Holds(ifd.Next, tiff.CountOctets) ? ifd.Next : 0;

    private byte[] EntryBytes(PlannedDirectory directory, PlannedEntry entry)
    {
        var child = entry.Child ?? _directories.Find(moved => moved.Parent == directory && moved.PointerTag == entry.Tag);
        if (child is not null)
            return _writer.Entry(entry.Tag, tiff.IsBigTiff ? TiffType.Ifd8 : TiffType.Long, 1, _writer.Offset(child.NewOffset));
        if (entry.Value is { } value)
            return _writer.Entry(entry.Tag, value.Type, value.Count, value.Bytes.Length <= tiff.OffsetOctets ? value.Bytes : _writer.Offset(value.Offset));
        if (entry.Rewritten is { } rewritten)
            return rewritten;
        var bytes = new byte[tiff.EntryOctets];
        return tiff.Source.TryRead(entry.Original!.Value.EntryOffset, bytes)
            ? bytes
            : throw TiffEditor.Broken("A directory entry lies outside the data.", entry.Original.Value.EntryOffset);
    }

    private void Patch(long offset, byte[] bytes) => _patches[offset] = bytes;

    private void Free(TiffEntry? entry)
    {
        if (entry is { IsInline: false, ValueOffset: > 0 } value && IsUnshared(RangeOf(value)))
            _freed.Add(RangeOf(value));
    }

    private void MarkInUse(TiffIfd? ifd)
    {
        if (ifd is not null)
            _inUse.AddRange(tiff.RangesOf(ifd));
    }

    /// <summary>True when no other entry, directory or image data that is known lies over the range (some writers share values).</summary>
    private bool IsUnshared(ByteRange range)
    {
        var overlaps = 0;
        foreach (var other in _inUse)
        {
            if (other.Offset < range.End && range.Offset < other.End)
                overlaps++;
        }

        return overlaps == 1;
    }

    /// <summary>Where the run of directories and texts at the end of the structure starts: what earlier edits added.</summary>
    private long FindBlock(params ReadOnlySpan<TiffIfd?> directories)
    {
        var ranges = new List<ByteRange>();
        foreach (var directory in directories)
        {
            if (directory is null)
                continue;
            ranges.Add(RangeOf(directory));
            ranges.AddRange(directory.Entries.Where(CanMove).Select(RangeOf));
        }

        return Descend(tiff.Source.Length, ranges.Where(IsUnshared), _ => { });
    }

    /// <summary>Where the structure is cut: below what was freed at its end, with the texts between moved behind the cut.</summary>
    private long TailStart()
    {
        var movable = _root!.Entries.Where(entry => entry is { Original: { } original, Value: null, Rewritten: null } && CanMove(original) && IsUnshared(RangeOf(original)))
            .ToDictionary(entry => RangeOf(entry.Original!.Value));
        var passed = new List<PlannedEntry>();
        var moved = 0;
        var end = tiff.Source.Length;
        Descend(end, _freed.Concat(movable.Keys), range =>
        {
            if (movable.TryGetValue(range, out var entry))
            {
                passed.Add(entry);
                return;
            }

            end = range.Offset;
            moved = passed.Count;
        });
        foreach (var entry in passed.Take(moved))
            Move(entry);
        return end;
    }

    private void Move(PlannedEntry entry)
    {
        var original = entry.Original!.Value;
        var bytes = tiff.ReadValue(original, MaxMovedOctets) ?? throw TiffEditor.Broken("A value lies outside the data.", original.EntryOffset);
        entry.Value = new PlannedValue(original.Type, original.Count, bytes.ToArray()) { IsOfRoot = true };
        if (!_root!.IsResized)
            entry.Value.PatchAt = (original.EntryOffset, entry.Tag);
        _values.Add(entry.Value);
    }

    /// <summary>Blanks freed texts in front of the cut: a caption that was taken out shall not be found by searching the file.</summary>
    private void Blank(long start)
    {
        foreach (var range in _freed)
        {
            if (range.End <= start && _directories.TrueForAll(directory => directory.Ifd?.Offset != range.Offset))
                _patches.TryAdd(range.Offset, new byte[range.Length]);
        }
    }

    /// <summary>Follows ranges that end where the one behind begins, from <paramref name="end"/> down; an odd one has a pad octet.</summary>
    private static long Descend(long end, IEnumerable<ByteRange> ranges, Action<ByteRange> visit)
    {
        foreach (var range in ranges.OrderByDescending(range => range.End))
        {
            if (range.End != end && range.End + (range.End & 1) != end)
                continue;
            end = range.Offset;
            visit(range);
        }

        return end;
    }

    private static ByteRange RangeOf(TiffEntry entry) => new(entry.ValueOffset, entry.ValueLength);

    private ByteRange RangeOf(TiffIfd ifd) => new(ifd.Offset, ifd.NextPointerOffset + tiff.OffsetOctets - ifd.Offset);

    private static bool CanMove(TiffEntry entry) =>
        entry is { IsInline: false, ValueOffset: > 0, ValueLength: <= MaxMovedOctets } && ExifTags.IsEdited(entry.Tag);

    private sealed class PlannedValue(TiffType type, ulong count, byte[] bytes)
    {
        internal TiffType Type { get; } = type;

        internal ulong Count { get; } = count;

        internal byte[] Bytes { get; } = bytes;

        internal bool IsOfRoot { get; init; }

        internal long Offset { get; set; }

        internal (long EntryOffset, ushort Tag)? PatchAt { get; set; }
    }

    private sealed class PlannedEntry(ushort tag)
    {
        internal ushort Tag { get; } = tag;

        internal int Index { get; init; } = int.MaxValue;

        internal TiffEntry? Original { get; init; }

        internal PlannedValue? Value { get; set; }

        internal PlannedDirectory? Child { get; init; }

        internal byte[]? Rewritten { get; set; }
    }

    private sealed class PlannedDirectory(TiffIfd? ifd, long pointerOffset)
    {
        internal TiffIfd? Ifd { get; } = ifd;

        internal long PointerOffset { get; } = pointerOffset;

        internal PlannedDirectory? Parent { get; init; }

        internal ushort PointerTag { get; init; }

        internal long NewOffset { get; set; }

        internal bool IsResized { get; set; } = ifd is null;

        internal List<PlannedEntry> Entries { get; } =
            ifd is null ? [] : [.. ifd.Entries.Select((entry, index) => new PlannedEntry(entry.Tag) { Original = entry, Index = index })];
    }
}

using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>The chunk offsets of one track. ISO/IEC 14496-12, section 8.7.5: version and flags, count (4), offsets (4 or 8 each).</summary>
internal sealed class ChunkTable
{
    private readonly long _tableOffset;
    private readonly int _size;
    private readonly long[] _chunks;

    private ChunkTable(long tableOffset, int size, long[] chunks, List<ByteRange>? ranges)
    {
        _tableOffset = tableOffset;
        _size = size;
        _chunks = chunks;
        Ranges = ranges;
    }

    /// <summary>The octets of each chunk; null when the sample sizes cannot be read.</summary>
    internal List<ByteRange>? Ranges { get; }

    /// <summary>Reads the tables of all tracks of a movie box.</summary>
    /// <returns>The tables, and whether the movie has offsets of other kinds; no tables when one is broken.</returns>
    internal static (List<ChunkTable>? Tables, bool HasOther) ReadAll(ByteSource source, IsoBox movie, MetadataLimits limits)
    {
        var tables = new List<ChunkTable>();
        var hasOther = false;
        foreach (var track in Children(source, movie, IsoBox.Track, limits))
        {
            foreach (var table in Children(source, track, IsoBox.Media, limits).SelectMany(media => Children(source, media, IsoBox.MediaInformation, limits)).SelectMany(information => Children(source, information, IsoBox.SampleTable, limits)))
            {
                var boxes = IsoBox.ReadAll(source, table.Data, limits.MaxBlocks);
                hasOther |= boxes.Exists(box => box.Type == IsoBox.AuxiliaryOffsets);
                foreach (var offsets in boxes.Where(box => box.Type is IsoBox.ChunkOffsets32 or IsoBox.ChunkOffsets64))
                {
                    if (Read(source, offsets, boxes, limits) is not { } read)
                        return (null, hasOther);
                    tables.Add(read);
                }
            }

            hasOther |= Children(source, track, IsoBox.Meta, limits).Any();
        }

        return (tables, hasOther || Children(source, movie, IsoBox.Meta, limits).Any());
    }

    /// <summary>Moves the offsets.</summary>
    internal void Correct(SourceEdits edits)
    {
        var octets = new byte[_chunks.Length * _size];
        for (var i = 0; i < _chunks.Length; i++)
        {
            var offset = _chunks[i] + edits.ShiftOf(_chunks[i]);
            if (_size == 4 && offset is < 0 or > uint.MaxValue)
                throw new MetadataWriteException(DiagnosticCodes.FileTooLarge, "The image sequence's chunk offsets have no room for the new places.");
            if (_size == 4)
                BinaryPrimitives.WriteUInt32BigEndian(octets.AsSpan(i * 4), (uint)offset);
            else
                BinaryPrimitives.WriteInt64BigEndian(octets.AsSpan(i * 8), offset);
        }

        edits.Replace(new ByteRange(_tableOffset, octets.Length), octets);
    }

    private static IEnumerable<IsoBox> Children(ByteSource source, IsoBox parent, uint type, MetadataLimits limits) =>
        IsoBox.ReadAll(source, parent.Data, limits.MaxBlocks).Where(box => box.Type == type);

    private static ChunkTable? Read(ByteSource source, IsoBox box, List<IsoBox> siblings, MetadataLimits limits)
    {
        var size = box.Type == IsoBox.ChunkOffsets64 ? 8 : 4;
        if (source.ReadBlock(box.Data.Offset, box.Data.Length, limits.MaxPayloadOctets) is not { Length: >= 8 } data)
            return null;
        var cursor = new IsoCursor(data.Span);
        _ = cursor.U32();
        var count = cursor.U32();
        if (count > (uint)limits.MaxBlocks || count * size > cursor.Left)
            return null;
        var chunks = new long[count];
        for (var i = 0; i < chunks.Length; i++)
        {
            var offset = cursor.Number(size);
            if (offset > (ulong)source.Length)
                return null;
            chunks[i] = (long)offset;
        }

        return new ChunkTable(box.Data.Offset + 8, size, chunks, RangesOf(source, chunks, siblings, limits));
    }

    /// <summary>Joins chunk offsets, samples of each chunk (stsc) and sizes of samples (stsz) to ranges.</summary>
    private static List<ByteRange>? RangesOf(ByteSource source, long[] chunks, List<IsoBox> siblings, MetadataLimits limits)
    {
        if (Find(IsoBox.SampleToChunk) is not { } toChunk || Find(IsoBox.SampleSizes) is not { } sizes)
            return null;
        var runs = new IsoCursor(toChunk.Span);
        _ = runs.U32();
        var runsLeft = runs.U32();
        var (samples, nextRun, nextSamples) = (0u, runs.U32(), runs.U32());
        var size = new IsoCursor(sizes.Span);
        _ = size.U32();
        var common = size.U32();
        var samplesLeft = size.U32();
        var ranges = new List<ByteRange>();
        for (var chunk = 1u; chunk <= chunks.Length; chunk++)
        {
            if (runsLeft > 0 && chunk == nextRun)
            {
                samples = nextSamples;
                _ = runs.U32();
                (nextRun, nextSamples) = --runsLeft > 0 ? (runs.U32(), runs.U32()) : (0, 0);
            }

            var length = 0L;
            for (var i = 0u; i < samples && samplesLeft > 0 && !size.HasFailed; i++, samplesLeft--)
                length += common != 0 ? common : size.U32();
            if (size.HasFailed || runs.HasFailed || !source.Holds(chunks[chunk - 1], length))
                return null;
            if (length > 0)
                ranges.Add(new ByteRange(chunks[chunk - 1], length));
        }

        return ranges;

        ReadOnlyMemory<byte>? Find(uint type) =>
            siblings.Exists(box => box.Type == type) && siblings.Find(box => box.Type == type).Data is var range ? source.ReadBlock(range.Offset, range.Length, limits.MaxPayloadOctets) : null;
    }
}

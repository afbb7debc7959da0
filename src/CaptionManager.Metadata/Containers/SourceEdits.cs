using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Containers;

/// <summary>
/// Collects what changes in a file (ranges replaced, octets inserted) and makes the plan that copies everything else.
/// Ranges must not overlap. A range replaced by the very octets it holds is copied, so that a write that changes nothing
/// is the whole source.
/// </summary>
internal sealed class SourceEdits(ByteSource source)
{
    private readonly List<(ByteRange Range, ReadOnlyMemory<byte> Bytes)> _edits = [];

    /// <summary>Octets by which the planned file is longer than the source (shorter: negative).</summary>
    internal long Growth { get; private set; }

    /// <summary>True when nothing has been asked for.</summary>
    internal bool IsEmpty => _edits.Count == 0;

    /// <summary>Puts <paramref name="bytes"/> where <paramref name="range"/> was.</summary>
    internal SourceEdits Replace(ByteRange range, ReadOnlyMemory<byte> bytes)
    {
        if (range.Length == bytes.Length && HoldsAlready(range, bytes.Span))
            return this;
        _edits.Add((range, bytes));
        Growth += bytes.Length - range.Length;
        return this;
    }

    /// <summary>Puts <paramref name="bytes"/> in front of the octet at <paramref name="offset"/>; after what was inserted there before.</summary>
    internal SourceEdits Insert(long offset, ReadOnlyMemory<byte> bytes) => Replace(new ByteRange(offset, 0), bytes);

    /// <summary>Leaves a range out.</summary>
    internal SourceEdits Remove(ByteRange range) => Replace(range, ReadOnlyMemory<byte>.Empty);

    /// <summary>Octets by which the source's octet at <paramref name="offset"/> moves.</summary>
    internal long ShiftOf(long offset)
    {
        var shift = 0L;
        foreach (var (range, bytes) in _edits)
        {
            if (range.End <= offset)
                shift += bytes.Length - range.Length;
        }

        return shift;
    }

    /// <summary>
    /// The plan. Insertions at one offset keep the order in which they were made, and stand in front of what replaces
    /// the range that starts there.
    /// </summary>
    /// <exception cref="MetadataWriteException">Two of the ranges overlap: the file claims the same octets for two things.</exception>
    internal SplicePlan ToPlan()
    {
        var plan = new SplicePlanBuilder(source.Length);
        var at = 0L;
        foreach (var (range, bytes) in _edits.OrderBy(edit => edit.Range.Offset).ThenBy(edit => edit.Range.Length > 0))
        {
            if (range.Offset < at)
                throw new MetadataWriteException(DiagnosticCodes.NotWritable, $"The octets at {range.Offset} belong to two parts of the file at once.", range.Offset);
            plan.Copy(at, range.Offset - at).Literal(bytes);
            at = range.End;
        }

        return plan.Copy(at, source.Length - at).Build();
    }

    private bool HoldsAlready(ByteRange range, ReadOnlySpan<byte> bytes) =>
        range.Length == 0 || (source.ReadBlock(range.Offset, range.Length, bytes.Length) is { } old && old.Span.SequenceEqual(bytes));
}

using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Splicing;

/// <summary>
/// A file described as literal runs and ranges of an original. Its length is known before the first octet is read, and
/// image data cannot change because it is only ever named, never decoded.
/// </summary>
internal sealed class SplicePlan
{
    internal SplicePlan(IReadOnlyList<SpliceRun> runs, long sourceLength)
    {
        Runs = runs;
        SourceLength = sourceLength;
        foreach (var run in runs)
            Length += run.Length;
    }

    /// <summary>The runs in order; neighbours in the source are joined.</summary>
    internal IReadOnlyList<SpliceRun> Runs { get; }

    /// <summary>Octets of the planned file.</summary>
    internal long Length { get; }

    /// <summary>Octets of the source the plan was made for.</summary>
    internal long SourceLength { get; }

    /// <summary>True when the planned file is the source itself.</summary>
    internal bool IsWholeSource =>
        Runs is [{ SourceOffset: 0 } run] && run.Length == SourceLength || (Runs.Count == 0 && SourceLength == 0);

    /// <summary>The plan that changes nothing.</summary>
    internal static SplicePlan Unchanged(ByteSource source) => new SplicePlanBuilder(source.Length).Copy(0, source.Length).Build();

    /// <summary>
    /// Where the source's octets of <paramref name="range"/> lie in the planned file, when they are there in one piece.
    /// </summary>
    internal long? Locate(ByteRange range)
    {
        var at = 0L;
        foreach (var run in Runs)
        {
            if (!run.IsLiteral && range.Offset >= run.SourceOffset && range.End <= run.SourceOffset + run.Length)
                return at + (range.Offset - run.SourceOffset);
            at += run.Length;
        }

        return null;
    }
}

namespace CaptionManager.Metadata.Splicing;

/// <summary>One run of a plan: either literal octets or a range of the source.</summary>
/// <param name="Literal">The octets, for a literal run.</param>
/// <param name="SourceOffset">Where the range starts in the source; -1 for a literal run.</param>
/// <param name="Length">Octets of the run; more than 0.</param>
internal readonly record struct SpliceRun(ReadOnlyMemory<byte> Literal, long SourceOffset, long Length)
{
    /// <summary>True when the octets come from the plan and not from the source.</summary>
    internal bool IsLiteral => SourceOffset < 0;
}

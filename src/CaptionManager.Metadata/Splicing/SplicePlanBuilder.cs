namespace CaptionManager.Metadata.Splicing;

/// <summary>Puts a <see cref="SplicePlan"/> together in file order.</summary>
internal sealed class SplicePlanBuilder(long sourceLength)
{
    private readonly List<SpliceRun> _runs = [];

    /// <summary>Octets planned so far: the offset at which the next run lands.</summary>
    internal long Position { get; private set; }

    /// <summary>Adds a range of the source; joined with the run before when it follows it in the source.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the source.</exception>
    internal SplicePlanBuilder Copy(long offset, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, sourceLength - offset);
        if (length == 0)
            return this;
        Position += length;
        if (_runs.Count > 0 && _runs[^1] is { IsLiteral: false } last && last.SourceOffset + last.Length == offset)
            _runs[^1] = last with { Length = last.Length + length };
        else
            _runs.Add(new SpliceRun(default, offset, length));
        return this;
    }

    /// <summary>Adds octets of the plan's own. The memory must not change afterwards.</summary>
    internal SplicePlanBuilder Literal(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return this;
        Position += bytes.Length;
        _runs.Add(new SpliceRun(bytes, -1, bytes.Length));
        return this;
    }

    /// <summary>The finished plan.</summary>
    internal SplicePlan Build() => new(_runs.ToArray(), sourceLength);
}

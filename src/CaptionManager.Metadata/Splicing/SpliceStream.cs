using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Splicing;

/// <summary>The planned file as a read-only, seekable stream. Not thread-safe; reads the source by position.</summary>
internal sealed class SpliceStream : Stream
{
    private readonly SplicePlan _plan;
    private readonly ByteSource _source;
    private readonly long[] _starts;
    private long _position;

    internal SpliceStream(SplicePlan plan, ByteSource source)
    {
        _plan = plan;
        _source = source;
        _starts = new long[plan.Runs.Count];
        var at = 0L;
        for (var i = 0; i < _starts.Length; i++)
        {
            _starts[i] = at;
            at += plan.Runs[i].Length;
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _plan.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var done = 0;
        while (done < buffer.Length && _position < Length)
        {
            var index = Array.BinarySearch(_starts, _position);
            if (index < 0)
                index = ~index - 1;
            var run = _plan.Runs[index];
            var into = _position - _starts[index];
            var count = (int)Math.Min(buffer.Length - done, run.Length - into);
            var target = buffer.Slice(done, count);
            if (run.IsLiteral)
                run.Literal.Span.Slice((int)into, count).CopyTo(target);
            else if (_source.Read(run.SourceOffset + into, target) != count)
                throw new EndOfStreamException("The original became shorter while it was read.");
            done += count;
            _position += count;
        }

        return done;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        SeekOrigin.End => Length + offset,
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "Begin, Current or End."),
    };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException("A planned file is read-only.");

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A planned file is read-only.");
}

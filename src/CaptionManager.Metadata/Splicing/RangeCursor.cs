using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Splicing;

/// <summary>Reads ranges of a source one after the other, as if they were one run.</summary>
internal sealed class RangeCursor(ByteSource source, IReadOnlyList<ByteRange> ranges)
{
    private int _index;
    private long _at;

    /// <summary>Fills as much of <paramref name="buffer"/> as the ranges still hold.</summary>
    /// <returns>Octets read; fewer than asked for at the end only.</returns>
    internal int Read(Span<byte> buffer)
    {
        var done = 0;
        while (done < buffer.Length && _index < ranges.Count)
        {
            var range = ranges[_index];
            var wanted = (int)Math.Min(buffer.Length - done, range.Length - _at);
            var read = source.Read(range.Offset + _at, buffer.Slice(done, wanted));
            done += read;
            _at += read;
            if (_at >= range.Length || read == 0)
            {
                if (read == 0 && wanted > 0)
                    return done;
                _index++;
                _at = 0;
            }
        }

        return done;
    }
}

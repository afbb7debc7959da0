using System.Buffers;
using System.IO.Pipelines;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>Lets through what of a file lies within one range; what lies before is passed over, and what lies behind is not asked for.</summary>
/// <param name="output">Where to; it stays open.</param>
/// <param name="from">First octet that is sent.</param>
/// <param name="end">First octet that is not sent any more.</param>
internal sealed class PackageWindow(PipeWriter output, long from, long end)
{
    // Less than what the runtime keeps among its large objects.
    private const int PieceLength = 64 << 10;

    private static readonly byte[] Nothing = new byte[64 << 10];

    /// <summary>Where in the whole file writing stands.</summary>
    public long Position { get; private set; }

    /// <summary>Whether everything asked for was written.</summary>
    public bool IsDone => Position >= end;

    /// <summary>Writes octets of the file.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancellationToken)
    {
        var first = (int)Math.Clamp(from - Position, 0, octets.Length);
        var last = (int)Math.Clamp(end - Position, first, octets.Length);
        Position += octets.Length;
        if (last == first) return;
        output.Write(octets.Span[first..last]);
        if (output.UnflushedBytes >= PieceLength) await FlushAsync(cancellationToken);
    }

    /// <summary>Writes octets that say nothing.</summary>
    public async ValueTask FillAsync(long length, CancellationToken cancellationToken)
    {
        if (Misses(length))
        {
            Position += length;
            return;
        }

        for (var left = length; left > 0; left -= Nothing.Length) await WriteAsync(Nothing.AsMemory(0, (int)Math.Min(left, Nothing.Length)), cancellationToken);
    }

    /// <summary>Writes a stream of a known length, read straight into the memory it leaves from.</summary>
    /// <exception cref="InvalidDataException">It has another length; nothing behind it would be where it was said to be.</exception>
    public async ValueTask CopyAsync(Stream content, long length, CancellationToken cancellationToken)
    {
        if (content.Length != length) throw new InvalidDataException("A picture has not the length that was announced.");
        var begin = Position;
        Position += length;
        if (begin + length <= from || begin >= end) return;
        content.Position = Math.Max(from - begin, 0);
        for (var left = Math.Min(end, begin + length) - begin - content.Position; left > 0;)
        {
            // Files are read at once, without a turn of the thread pool for each piece.
            var read = content.Read(output.GetMemory(PieceLength).Span[..(int)Math.Min(left, PieceLength)]);
            if (read == 0) throw new EndOfStreamException("A picture became shorter while it was sent.");
            output.Advance(read);
            left -= read;
            await FlushAsync(cancellationToken);
        }
    }

    /// <summary>Sends what was written.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if ((await output.FlushAsync(cancellationToken)).IsCompleted) throw new OperationCanceledException("Nobody takes the rest of the package.");
    }

    private bool Misses(long length) => Position + length <= from || IsDone;
}

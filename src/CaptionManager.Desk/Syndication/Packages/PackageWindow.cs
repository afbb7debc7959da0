namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>Lets through what of a file lies within one range; what lies before is passed over, and what lies behind is not asked for.</summary>
/// <param name="output">Where to.</param>
/// <param name="from">First octet that is sent.</param>
/// <param name="end">First octet that is not sent any more.</param>
internal sealed class PackageWindow(Stream output, long from, long end)
{
    private static readonly byte[] Nothing = new byte[64 << 10];

    /// <summary>Where in the whole file writing stands.</summary>
    public long Position { get; private set; }

    /// <summary>Whether everything asked for was sent.</summary>
    public bool IsDone => Position >= end;

    /// <summary>Whether of the next octets none is asked for.</summary>
    public bool Misses(long length) => Position + length <= from || IsDone;

    /// <summary>Passes over octets that nobody asked for.</summary>
    public void Skip(long length) => Position += length;

    /// <summary>Writes octets of the file.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancellationToken)
    {
        var first = (int)Math.Clamp(from - Position, 0, octets.Length);
        var last = (int)Math.Clamp(end - Position, first, octets.Length);
        Position += octets.Length;
        if (last > first) await output.WriteAsync(octets[first..last], cancellationToken);
    }

    /// <summary>Writes octets that say nothing.</summary>
    public async ValueTask FillAsync(long length, CancellationToken cancellationToken)
    {
        if (Misses(length))
        {
            Skip(length);
            return;
        }

        for (var left = length; left > 0; left -= Nothing.Length) await WriteAsync(Nothing.AsMemory(0, (int)Math.Min(left, Nothing.Length)), cancellationToken);
    }

    /// <summary>Writes a stream of a known length.</summary>
    /// <exception cref="InvalidDataException">It has another length; nothing behind it would be where it was said to be.</exception>
    public async ValueTask CopyAsync(Stream content, long length, byte[] buffer, CancellationToken cancellationToken)
    {
        if (Misses(length))
        {
            Skip(length);
            return;
        }

        var begin = Position;
        var skipped = Math.Clamp(from - Position, 0, length);
        content.Position = skipped;
        Skip(skipped);
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read) await WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        if (Position - begin != length) throw new InvalidDataException("A picture has not the length that was announced.");
    }
}

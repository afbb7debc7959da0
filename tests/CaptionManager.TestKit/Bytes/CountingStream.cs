namespace CaptionManager.TestKit.Bytes;

/// <summary>A file in memory that counts the octets read from it: proves that a reader leaves image data alone.</summary>
public sealed class CountingStream(byte[] bytes) : Stream
{
    /// <summary>Octets handed out so far.</summary>
    public long OctetsRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Max(0, Math.Min(buffer.Length, Length - Position));
        bytes.AsSpan((int)Math.Min(Position, Length), count).CopyTo(buffer);
        Position += count;
        OctetsRead += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

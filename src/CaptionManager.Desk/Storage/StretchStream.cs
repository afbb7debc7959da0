namespace CaptionManager.Desk.Storage;

/// <summary>A stretch of a longer stream that can be sought, read as if it were one of its own.</summary>
/// <param name="whole">Read at the stretch's place; nobody else reads it meanwhile.</param>
/// <param name="start">Where the stretch begins.</param>
/// <param name="length">Its octets.</param>
internal sealed class StretchStream(Stream whole, long start, long length) : SoughtStream(length)
{
    protected override long Furthest => Length;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        whole.Position = start + Position;
        return Advance(whole.Read(buffer[..(int)Math.Min(buffer.Length, Length - Position)]));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        whole.Position = start + Position;
        return Advance(await whole.ReadAsync(buffer[..(int)Math.Min(buffer.Length, Length - Position)], cancellationToken));
    }
}

using System.Buffers;
using System.Security.Cryptography;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>An original that is compared with its hash while it is read: whoever reads it whole anyway spares a reading for the comparison alone.</summary>
/// <remarks>Octets are hashed once, in the order of the file, as readings pass by; <see cref="Rest"/> reads what none passed. Nothing of it may be handed out before that.</remarks>
internal sealed class WitnessedOriginal(Stream original) : SoughtStream(original.Length)
{
    // A reading that begins a little further on is followed; one that jumps to the end of the file is not.
    private const int MostBetween = 256 << 10;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _hashed;
    private ContentHash? _found;

    /// <summary>Reads what nobody has read yet.</summary>
    /// <returns>The hash of all its octets.</returns>
    public ContentHash Rest()
    {
        if (_found is not null) return _found;
        HashUpTo(Length);
        return _found = ContentHash.Of(_hash.GetHashAndReset());
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_found is null && Position > _hashed && Position - _hashed <= MostBetween) HashUpTo(Position);
        original.Position = Position;
        var read = original.Read(buffer);
        var known = _hashed - Position;
        if (_found is null && known >= 0 && known < read)
        {
            _hash.AppendData(buffer[(int)known..read]);
            _hashed += read - known;
        }

        return Advance(read);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            original.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    // A file that became shorter hashes to something else.
    private void HashUpTo(long end)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostBetween);
        try
        {
            original.Position = _hashed;
            while (_hashed < end && original.Read(buffer, 0, (int)Math.Min(end - _hashed, buffer.Length)) is > 0 and var read)
            {
                _hash.AppendData(buffer, 0, read);
                _hashed += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

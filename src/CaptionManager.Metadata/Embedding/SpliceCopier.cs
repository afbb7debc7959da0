using System.Buffers;
using System.Security.Cryptography;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;
using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Writes a planned file, hashing the image data on the way and, when asked to, reading each piece back from the file while
/// it is still in the processor's cache: the result is then known octet for octet.
/// </summary>
internal sealed class SpliceCopier(ByteSource source, SafeFileHandle target, bool readBack) : IDisposable
{
    // Measured on 2 MB: pieces of 256 KiB take 2.4 times as long, for they leave the second-level cache between reading,
    // hashing, writing and reading back.
    private const int BufferOctets = 64 * 1024;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferOctets);
    private readonly byte[] _check = readBack ? ArrayPool<byte>.Shared.Rent(BufferOctets) : [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _filled;
    private long _position;

    /// <summary>Writes the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="imageData">What to hash, in the order of the hash.</param>
    /// <returns>The hash; null when there is no image data.</returns>
    /// <exception cref="EndOfStreamException">The source became shorter.</exception>
    /// <exception cref="MetadataWriteException">What was read back differs: <see cref="DiagnosticCodes.VerificationFailed"/>.</exception>
    internal string? Copy(SplicePlan plan, IReadOnlyList<ByteRange> imageData)
    {
        var inOrder = IsInOrder(plan, imageData);
        var next = 0;
        foreach (var run in plan.Runs)
        {
            if (run.IsLiteral)
            {
                CopyLiteral(run.Literal.Span);
                continue;
            }

            var end = run.SourceOffset + run.Length;
            var at = run.SourceOffset;
            for (; inOrder && next < imageData.Count && imageData[next].End <= end; next++)
            {
                CopyRange(at, imageData[next].Offset - at, isHashed: false);
                CopyRange(imageData[next].Offset, imageData[next].Length, isHashed: true);
                at = imageData[next].End;
            }

            CopyRange(at, end - at, isHashed: false);
        }

        Flush();
        if (imageData.Count == 0)
            return null;
        return inOrder ? ImageDataHasher.Format(_hash) : ImageDataHasher.Hash(source, imageData);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        if (readBack)
            ArrayPool<byte>.Shared.Return(_check);
    }

    /// <summary>True when the plan copies the image data in the order in which they are hashed.</summary>
    private static bool IsInOrder(SplicePlan plan, IReadOnlyList<ByteRange> imageData)
    {
        var last = -1L;
        foreach (var range in imageData)
        {
            if (plan.Locate(range) is not { } place || place < last)
                return false;
            last = place + range.Length;
        }

        return true;
    }

    private void CopyLiteral(ReadOnlySpan<byte> literal)
    {
        while (!literal.IsEmpty)
        {
            var free = _buffer.AsSpan(_filled, Math.Min(BufferOctets - _filled, literal.Length));
            literal[..free.Length].CopyTo(free);
            Advance(free.Length);
            literal = literal[free.Length..];
        }
    }

    private void CopyRange(long offset, long length, bool isHashed)
    {
        if (!readBack && !isHashed && length > BufferOctets && source.File is { } file)
            CopyInKernel(file, ref offset, ref length);
        while (length > 0)
        {
            var free = _buffer.AsSpan(_filled, (int)Math.Min(BufferOctets - _filled, length));
            if (source.Read(offset, free) != free.Length)
                throw new EndOfStreamException("The file became shorter while it was copied.");
            if (isHashed)
                _hash.AppendData(free);
            Advance(free.Length);
            offset += free.Length;
            length -= free.Length;
        }
    }

    /// <summary>Copies what nobody has to look at as far as the system can by itself.</summary>
    private void CopyInKernel(SafeFileHandle file, ref long offset, ref long length)
    {
        Flush();
        while (length > 0 && PosixFile.CopyRange(file, offset, target, _position, length) is > 0 and var copied)
        {
            offset += copied;
            length -= copied;
            _position += copied;
        }
    }

    private void Advance(int octets)
    {
        _filled += octets;
        if (_filled == BufferOctets)
            Flush();
    }

    private void Flush()
    {
        var piece = _buffer.AsSpan(0, _filled);
        if (piece.IsEmpty)
            return;
        RandomAccess.Write(target, piece, _position);
        if (readBack && (RandomAccess.Read(target, _check.AsSpan(0, _filled), _position) != _filled || !_check.AsSpan(0, _filled).SequenceEqual(piece)))
            throw new MetadataWriteException(DiagnosticCodes.VerificationFailed, $"The file does not hold what was written at octet {_position} or the {_filled} after it. Nothing was changed.", _position);
        _position += _filled;
        _filled = 0;
    }
}

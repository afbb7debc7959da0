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
    // Larger pieces fall out of the second-level cache between reading, hashing, writing and reading back.
    private const int BufferOctets = 256 * 1024;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferOctets);
    private readonly byte[] _check = ArrayPool<byte>.Shared.Rent(BufferOctets);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
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
                for (var done = 0; done < run.Literal.Length; done += BufferOctets)
                    Write(run.Literal.Span.Slice(done, Math.Min(BufferOctets, run.Literal.Length - done)));
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

        if (imageData.Count == 0)
            return null;
        return inOrder ? ImageDataHasher.Format(_hash) : ImageDataHasher.Hash(source, imageData);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
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

    private void CopyRange(long offset, long length, bool isHashed)
    {
        while (length > 0)
        {
            var wanted = _buffer.AsSpan(0, (int)Math.Min(BufferOctets, length));
            if (source.Read(offset, wanted) != wanted.Length)
                throw new EndOfStreamException("The file became shorter while it was copied.");
            if (isHashed)
                _hash.AppendData(wanted);
            Write(wanted);
            offset += wanted.Length;
            length -= wanted.Length;
        }
    }

    private void Write(ReadOnlySpan<byte> piece)
    {
        RandomAccess.Write(target, piece, _position);
        if (readBack && (RandomAccess.Read(target, _check.AsSpan(0, piece.Length), _position) != piece.Length || !_check.AsSpan(0, piece.Length).SequenceEqual(piece)))
            throw new MetadataWriteException(DiagnosticCodes.VerificationFailed, $"The file does not hold what was written at octet {_position} or the {piece.Length} after it. Nothing was changed.", _position);
        _position += piece.Length;
    }
}

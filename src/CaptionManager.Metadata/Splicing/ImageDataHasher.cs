using System.Buffers;
using System.Security.Cryptography;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Splicing;

/// <summary>Hashes the compressed image data of a file.</summary>
internal static class ImageDataHasher
{
    private const int BufferOctets = 64 * 1024;

    /// <summary>SHA-256 over the ranges in order, as <c>sha256:…</c>; null when there are none.</summary>
    internal static string? Hash(ByteSource source, IReadOnlyList<ByteRange> ranges)
    {
        if (ranges.Count == 0)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferOctets);
        try
        {
            foreach (var range in ranges)
            {
                for (var at = range.Offset; at < range.End;)
                {
                    var read = source.Read(at, buffer.AsSpan(0, (int)Math.Min(BufferOctets, range.End - at)));
                    if (read == 0)
                        break;
                    hash.AppendData(buffer, 0, read);
                    at += read;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Format(hash);
    }

    /// <summary>The finished hash as the product writes it.</summary>
    internal static string Format(IncrementalHash hash)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return "sha256:" + Convert.ToHexStringLower(digest);
    }
}

using System.Buffers;

namespace CaptionManager.Metadata.Containers;

/// <summary>
/// Unfolds compressed payloads of one file, all together to at most <see cref="MetadataLimits.MaxDecompressedOctets"/>:
/// a few octets can claim to be gigabytes.
/// </summary>
internal sealed class DecompressionBudget(MetadataLimits limits)
{
    private const int PieceOctets = 64 * 1024;
    private int _left = limits.MaxDecompressedOctets;

    /// <summary>Reads <paramref name="decompressor"/> to its end.</summary>
    /// <returns>The octets; null when the data are broken or the budget is used up.</returns>
    internal byte[]? ReadAll(Stream decompressor)
    {
        List<(byte[] Piece, int Length)> pieces = [];
        try
        {
            var total = 0;
            while (true)
            {
                var piece = ArrayPool<byte>.Shared.Rent(PieceOctets);
                pieces.Add((piece, 0));
                var read = decompressor.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
                pieces[^1] = (piece, read);
                total += read;
                _left -= read;
                if (_left < 0)
                    return null;
                if (read < piece.Length)
                    return Join(pieces, total);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
        finally
        {
            foreach (var (piece, _) in pieces)
                ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static byte[] Join(List<(byte[] Piece, int Length)> pieces, int total)
    {
        var all = GC.AllocateUninitializedArray<byte>(total);
        var at = 0;
        foreach (var (piece, length) in pieces)
        {
            piece.AsSpan(0, length).CopyTo(all.AsSpan(at));
            at += length;
        }

        return all;
    }
}

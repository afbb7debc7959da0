using System.Buffers;
using System.Security.Cryptography;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;
using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Writes a planned file that is small enough to lie in memory: one call writes it from where its pieces are, one reads it back,
/// and what was read back is compared with the plan and then parsed, instead of being fetched from the file a header at a time.
/// A small file costs as many calls as a large one; here they are what it costs.
/// </summary>
internal sealed class WholeCopier(ByteSource source, SafeFileHandle target, bool readBack) : IDisposable
{
    /// <summary>Above that the pieces leave the second-level cache between writing and reading back: see <see cref="SpliceCopier"/>.</summary>
    internal const int MaxOctets = 256 * 1024;

    private byte[] _written = [];
    private int _length;

    /// <summary>What the file holds, as it was read back.</summary>
    internal ByteSource Written => ByteSource.FromMemory(_written.AsMemory(0, _length));

    /// <summary>Whether a plan can be written so.</summary>
    internal static bool Takes(SplicePlan plan, ByteSource source) => source.Memory is not null && plan.Length <= MaxOctets;

    /// <inheritdoc cref="SpliceCopier.Copy"/>
    internal string? Copy(SplicePlan plan, IReadOnlyList<ByteRange> imageData)
    {
        var memory = source.Memory!.Value;
        var pieces = new List<ReadOnlyMemory<byte>>(plan.Runs.Count);
        foreach (var run in plan.Runs)
            pieces.Add(run.IsLiteral ? run.Literal : memory.Slice((int)run.SourceOffset, (int)run.Length));
        RandomAccess.Write(target, pieces, fileOffset: 0);
        if (readBack)
            ReadBack(pieces, (int)plan.Length);
        return Hash(memory.Span, imageData);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_written.Length > 0)
            ArrayPool<byte>.Shared.Return(_written);
    }

    private void ReadBack(List<ReadOnlyMemory<byte>> pieces, int length)
    {
        _written = ArrayPool<byte>.Shared.Rent(length);
        while (_length < length && RandomAccess.Read(target, _written.AsSpan(_length, length - _length), _length) is > 0 and var read)
            _length += read;
        var at = 0;
        foreach (var piece in pieces)
        {
            if (_length - at < piece.Length || !_written.AsSpan(at, piece.Length).SequenceEqual(piece.Span))
                throw new MetadataWriteException(DiagnosticCodes.VerificationFailed, $"The file does not hold what was written at octet {at} or the {piece.Length} after it. Nothing was changed.", at);
            at += piece.Length;
        }
    }

    private static string? Hash(ReadOnlySpan<byte> octets, IReadOnlyList<ByteRange> imageData)
    {
        if (imageData.Count == 0)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var range in imageData)
            hash.AppendData(octets.Slice((int)range.Offset, (int)range.Length));
        return ImageDataHasher.Format(hash);
    }
}

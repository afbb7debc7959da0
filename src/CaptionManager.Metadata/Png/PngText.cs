using System.IO.Compression;
using System.Text;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Png;

/// <summary>The content of a text chunk. PNG, third edition, section 11.3.3.</summary>
/// <remarks>
/// <code>
/// tEXt  keyword NUL text
/// zTXt  keyword NUL method(0) zlib stream
/// iTXt  keyword NUL compressed(0|1) method(0) language NUL translated keyword NUL text (UTF-8)
/// </code>
/// </remarks>
/// <param name="Keyword">1 to 79 Latin-1 characters.</param>
/// <param name="Octets">The text as stored, or unfolded when it was compressed.</param>
/// <param name="TextOffset">Where the text starts in the chunk's data.</param>
/// <param name="IsUtf8">True for iTXt, false for Latin-1.</param>
internal sealed record PngText(string Keyword, ReadOnlyMemory<byte> Octets, int TextOffset, bool IsUtf8)
{
    /// <summary>The keyword of the XMP packet. XMP specification part 3, section 1.1.5.</summary>
    internal const string XmpKeyword = "XML:com.adobe.xmp";

    private const int MaxKeywordOctets = 79;

    /// <summary>The keyword at the start of a text chunk's data; null when there is none.</summary>
    internal static string? ReadKeyword(ReadOnlySpan<byte> data)
    {
        var end = data[..Math.Min(data.Length, MaxKeywordOctets + 1)].IndexOf((byte)0);
        return end <= 0 ? null : Encoding.Latin1.GetString(data[..end]);
    }

    /// <summary>Reads a text chunk; null when it is malformed or does not unfold within the budget.</summary>
    internal static PngText? Read(uint type, ReadOnlyMemory<byte> data, DecompressionBudget budget)
    {
        if (ReadKeyword(data.Span) is not { } keyword)
            return null;
        var at = keyword.Length + 1;
        var compressed = type == PngChunkType.CompressedText;
        if (compressed)
            at++;
        if (type == PngChunkType.InternationalText)
        {
            if (data.Length < at + 2)
                return null;
            compressed = data.Span[at] == 1;
            at += 2;
            for (var i = 0; i < 2; i++)
            {
                var end = data.Span[at..].IndexOf((byte)0);
                if (end < 0)
                    return null;
                at += end + 1;
            }
        }

        if (at > data.Length)
            return null;
        var text = compressed ? Inflate(data[at..], budget) : data[at..];
        return text is null ? null : new PngText(keyword, text.Value, at, type == PngChunkType.InternationalText);
    }

    /// <summary>The data of an iTXt chunk that holds an XMP packet, uncompressed as the XMP specification asks.</summary>
    internal static byte[] WriteXmp(ReadOnlySpan<byte> packet)
    {
        var data = new byte[XmpKeyword.Length + 5 + packet.Length];
        Encoding.Latin1.GetBytes(XmpKeyword, data);
        packet.CopyTo(data.AsSpan(XmpKeyword.Length + 5));
        return data;
    }

    /// <summary>The data of a zTXt chunk.</summary>
    internal static byte[] WriteCompressed(string keyword, ReadOnlySpan<byte> latin1)
    {
        using var data = new MemoryStream();
        data.Write(Encoding.Latin1.GetBytes(keyword));
        data.Write([0, 0]);
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(latin1);
        return data.ToArray();
    }

    private static ReadOnlyMemory<byte>? Inflate(ReadOnlyMemory<byte> compressed, DecompressionBudget budget)
    {
        using var zlib = new ZLibStream(new MemoryStream(compressed.ToArray(), writable: false), CompressionMode.Decompress);
        return budget.ReadAll(zlib) is { } unfolded ? new ReadOnlyMemory<byte>(unfolded) : null;
    }
}

using System.Buffers.Binary;
using System.Text;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Png;

/// <summary>Walks the chunks of one PNG or APNG file. Image data are stepped over, eight octets read for each chunk.</summary>
internal sealed class PngReader(ByteSource source, MetadataLimits limits, PngLayout layout)
{
    private const int HeaderDataOctets = 13;
    private readonly DecompressionBudget _budget = new(limits);

    internal void Read()
    {
        var at = (long)PngContainer.Signature.Length;
        Span<byte> header = stackalloc byte[PngChunk.HeaderOctets];
        for (var count = 0; ; count++)
        {
            if (count == limits.MaxBlocks)
            {
                Refuse(DiagnosticCodes.LimitExceeded, $"The file has more than {limits.MaxBlocks} chunks.", at);
                return;
            }

            if (!TryReadHeader(at, header))
            {
                Report(DiagnosticCodes.Truncated, DiagnosticSeverity.Warning, "The file ends before its IEND chunk.", at);
                break;
            }

            var chunk = new PngChunk(BinaryPrimitives.ReadUInt32BigEndian(header[4..]), at, BinaryPrimitives.ReadUInt32BigEndian(header));
            if (!PngChunkType.IsValid(chunk.Type))
            {
                Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, $"What should be a chunk at {at} is none; nothing behind it was read.", at);
                break;
            }

            if (!source.Holds(at, chunk.Range.Length))
            {
                Report(DiagnosticCodes.Truncated, DiagnosticSeverity.Warning, $"Chunk {PngChunkType.Name(chunk.Type)} at {at} is longer than the file.", at);
                Visit(chunk with { DataLength = Math.Max(0, source.Length - chunk.DataOffset) }, whole: false);
                break;
            }

            Visit(chunk, whole: true);
            at = chunk.Range.End;
            if (chunk.Type != PngChunkType.End)
                continue;
            if (at < source.Length)
                layout.Blocks.Add(new MetadataBlock("trailer", at, source.Length - at));
            break;
        }

        if (layout.Width == 0)
            Refuse(DiagnosticCodes.Structure, "The file has no image header (IHDR).", PngContainer.Signature.Length);
        else if (layout.FirstImageData < 0)
            Refuse(DiagnosticCodes.Structure, "The file has no image data (IDAT).", at);
    }

    private bool TryReadHeader(long at, Span<byte> header)
    {
        // In front of the image data chunks are small and many; behind its start a look-ahead would read pixels.
        if (layout.FirstImageData >= 0)
            return source.TryRead(at, header);
        var peek = source.Peek(at, header.Length);
        return peek.Length == header.Length && peek.TryCopyTo(header);
    }

    private void Visit(PngChunk chunk, bool whole)
    {
        switch (chunk.Type)
        {
            case PngChunkType.Header:
                ReadHeaderChunk(chunk);
                layout.ImageData.Add(chunk.Data);
                break;
            case PngChunkType.ImageData:
                if (layout.FirstImageData < 0)
                    layout.FirstImageData = chunk.Offset;
                layout.ImageData.Add(chunk.Data);
                break;
            case PngChunkType.Palette or PngChunkType.Transparency or PngChunkType.FrameControl or PngChunkType.FrameData:
                layout.ImageData.Add(chunk.Data);
                break;
            case PngChunkType.ColourProfile:
                AddBlock("icc", chunk);
                break;
            case PngChunkType.ContentCredentials:
                layout.HasContentCredentials = true;
                AddBlock("c2pa", chunk);
                break;
            case PngChunkType.Exif when whole:
                ReadExif(chunk);
                break;
            case PngChunkType.Text or PngChunkType.CompressedText or PngChunkType.InternationalText when whole:
                ReadText(chunk);
                break;
        }
    }

    private void ReadHeaderChunk(PngChunk chunk)
    {
        var data = source.Peek(chunk.DataOffset, HeaderDataOctets);
        if (data.Length < HeaderDataOctets || chunk.DataLength < HeaderDataOctets)
            return;
        layout.Width = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(data), int.MaxValue);
        layout.Height = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(data[4..]), int.MaxValue);
    }

    private void ReadExif(PngChunk chunk)
    {
        AddBlock("exif", chunk);
        if (ReadData(chunk) is not { } data)
            return;
        layout.ExifChunks.Add(chunk);
        var skip = data.Span.StartsWith("Exif\0\0"u8) ? 6 : 0;
        if (layout.Exif is null)
            layout.Exif = new ExifPayload(ByteSource.FromMemory(data[skip..]), chunk.DataOffset + skip);
        else
            Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, "The file has a second eXIf chunk, which was not read.", chunk.Offset);
    }

    private void ReadText(PngChunk chunk)
    {
        var keyword = PngText.ReadKeyword(source.Peek(chunk.DataOffset, (int)Math.Min(chunk.DataLength, 80)));
        if (keyword == PngText.XmpKeyword && chunk.Type == PngChunkType.InternationalText)
        {
            AddBlock("xmp", chunk);
            if (ReadTextData(chunk) is { } xmp)
                AddXmp(chunk, xmp.Octets, chunk.DataOffset + xmp.TextOffset, isStandardPlace: true);
        }
        else if (keyword is not null && keyword.StartsWith(PngRawProfile.KeywordPrefix, StringComparison.Ordinal))
        {
            ReadRawProfile(chunk, keyword[PngRawProfile.KeywordPrefix.Length..]);
        }
        else
        {
            AddBlock("text", chunk);
            if (keyword is not null && PngTextKeywords.FieldOf(keyword) is { } field && ReadTextData(chunk) is { } text)
            {
                var value = (text.IsUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(text.Octets.Span);
                layout.Hints.Add(new TextHint(field, value, $"PNG text \"{keyword}\""));
            }
        }
    }

    private void ReadRawProfile(PngChunk chunk, string name)
    {
        var profile = ReadTextData(chunk) is { } text ? PngRawProfile.Read(text.Octets.Span) : null;
        var kind = name switch { "xmp" => "xmp", "exif" or "APP1" => "exif", "iptc" or "8bim" => "iim", "icc" or "icm" => "icc", _ => "text" };
        AddBlock(kind, chunk);
        if (profile is null)
            return;
        if (profile.AsSpan().StartsWith("Exif\0\0"u8) && layout.Exif is null)
        {
            layout.ExifChunks.Add(chunk);
            layout.Exif = new ExifPayload(ByteSource.FromMemory(profile.AsMemory(6)), chunk.DataOffset);
        }
        else if (profile.AsSpan().StartsWith("http://ns.adobe.com/xap/1.0/\0"u8))
        {
            AddXmp(chunk, profile.AsMemory(29), chunk.DataOffset, isStandardPlace: false);
        }
        else if (name == "xmp")
        {
            AddXmp(chunk, profile, chunk.DataOffset, isStandardPlace: false);
        }
        else if (kind == "iim" && profile is [0x1C, ..] && layout.Iim is null)
        {
            layout.Iim = new IimPayload(profile, StoredDigest: null, IsStandardPlace: false);
            layout.IimChunk = chunk;
            layout.Writable |= PayloadKinds.Iim;
        }
    }

    private void AddXmp(PngChunk chunk, ReadOnlyMemory<byte> packet, long offset, bool isStandardPlace)
    {
        layout.XmpChunks.Add(chunk);
        layout.Xmp.Add(new XmpPayload(packet, offset, IsStandardPlace: isStandardPlace));
    }

    private PngText? ReadTextData(PngChunk chunk)
    {
        if (ReadData(chunk) is not { } data)
            return null;
        var text = PngText.Read(chunk.Type, data, _budget);
        if (text is null)
            Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, $"The text of chunk {PngChunkType.Name(chunk.Type)} at {chunk.Offset} cannot be read.", chunk.Offset);
        return text;
    }

    private ReadOnlyMemory<byte>? ReadData(PngChunk chunk)
    {
        if (source.ReadBlock(chunk.Offset + 4, chunk.DataLength + 8, limits.MaxPayloadOctets) is not { } block)
        {
            Report(DiagnosticCodes.LimitExceeded, DiagnosticSeverity.Error, $"Chunk {PngChunkType.Name(chunk.Type)} at {chunk.Offset} is longer than the {limits.MaxPayloadOctets} octets allowed.", chunk.Offset);
            return null;
        }

        if (PngChecksum.Compute(block.Span[..^4]) != BinaryPrimitives.ReadUInt32BigEndian(block.Span[^4..]))
            Report(DiagnosticCodes.Structure, DiagnosticSeverity.Information, $"The checksum of chunk {PngChunkType.Name(chunk.Type)} at {chunk.Offset} is wrong; its content was read all the same.", chunk.Offset);
        return block[4..^4];
    }

    private void AddBlock(string kind, PngChunk chunk) => layout.Blocks.Add(new MetadataBlock(kind, chunk.Offset, chunk.Range.Length));

    private void Report(string code, DiagnosticSeverity severity, string message, long offset) =>
        layout.Diagnostics.Add(new Diagnostic(code, severity, message, offset));

    private void Refuse(string code, string message, long offset)
    {
        Report(code, DiagnosticSeverity.Error, message, offset);
        layout.Refusal ??= (DiagnosticCodes.NotWritable, message);
        layout.Writable = PayloadKinds.None;
    }
}

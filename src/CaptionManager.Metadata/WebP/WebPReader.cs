using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.WebP;

/// <summary>Walks the chunks of one WebP file.</summary>
internal sealed class WebPReader(ByteSource source, MetadataLimits limits, WebPLayout layout)
{
    internal void Read()
    {
        var end = FormEnd();
        var at = (long)WebPContainer.HeaderOctets;
        for (var count = 0; at < end; count++)
        {
            if (count == limits.MaxBlocks)
            {
                Refuse(DiagnosticCodes.LimitExceeded, $"The file has more than {limits.MaxBlocks} chunks.", at);
                return;
            }

            var header = source.Peek(at, WebPChunk.HeaderOctets);
            if (header.Length < WebPChunk.HeaderOctets || at + WebPChunk.HeaderOctets > end)
            {
                Refuse(DiagnosticCodes.Truncated, $"The file breaks off inside a chunk header at {at}.", at);
                return;
            }

            var type = BinaryPrimitives.ReadUInt32BigEndian(header);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            var dataEnd = at + WebPChunk.HeaderOctets + length;
            if (dataEnd > end)
            {
                Refuse(DiagnosticCodes.Truncated, $"The chunk at {at} is longer than the file.", at);
                return;
            }

            var chunk = new WebPChunk(type, at, length, IsPadded: dataEnd + (length & 1) <= end);
            Visit(chunk);
            layout.First ??= chunk;
            layout.Last = chunk;
            at = chunk.Range.End;
        }

        if (end < source.Length)
            layout.Blocks.Add(new MetadataBlock("trailer", end, source.Length - end));
        if (layout.Width == 0 || layout.ImageData.Count == 0)
            Refuse(DiagnosticCodes.Structure, "The file has no picture: no VP8, VP8L or VP8X chunk that can be read.", WebPContainer.HeaderOctets);
    }

    /// <summary>Where the RIFF form ends: as its header says, or with the file when that is shorter.</summary>
    private long FormEnd()
    {
        var header = source.Peek(0, WebPContainer.HeaderOctets);
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        if (end <= source.Length)
            return end;
        // One octet short is a pad octet that an old writer counted and did not write.
        if (end - 1 > source.Length)
            Report(DiagnosticCodes.Truncated, DiagnosticSeverity.Warning, $"The header promises {end} octets, the file has {source.Length}.", 4);
        return source.Length;
    }

    private void Visit(WebPChunk chunk)
    {
        switch (chunk.Type)
        {
            case WebPChunkType.Extended when layout.ExtendedChunk is null:
                ReadExtended(chunk);
                break;
            case WebPChunkType.Lossy:
                AddBitstream(chunk, WebPBitstream.ParseLossy(source.Peek(chunk.DataOffset, (int)Math.Min(chunk.DataLength, WebPBitstream.HeaderOctets))));
                break;
            case WebPChunkType.Lossless:
                AddBitstream(chunk, WebPBitstream.ParseLossless(source.Peek(chunk.DataOffset, (int)Math.Min(chunk.DataLength, WebPBitstream.HeaderOctets))));
                break;
            case WebPChunkType.Alpha:
                layout.HasAlpha = true;
                layout.ImageData.Add(chunk.Data);
                break;
            case WebPChunkType.Animation or WebPChunkType.Frame:
                layout.ImageData.Add(chunk.Data);
                break;
            case WebPChunkType.ColourProfile:
                layout.HasColourProfile = true;
                AddBlock("icc", chunk);
                break;
            case WebPChunkType.ContentCredentials:
                layout.HasContentCredentials = true;
                AddBlock("c2pa", chunk);
                break;
            case WebPChunkType.Exif:
                ReadExif(chunk);
                break;
            case WebPChunkType.Xmp or WebPChunkType.XmpWithNul:
                AddBlock("xmp", chunk);
                layout.XmpChunks.Add(chunk);
                if (ReadData(chunk) is { } packet)
                    layout.Xmp.Add(new XmpPayload(packet, chunk.DataOffset));
                break;
        }
    }

    private void ReadExtended(WebPChunk chunk)
    {
        if (Vp8x.Parse(source.Peek(chunk.DataOffset, (int)Math.Min(chunk.DataLength, Vp8x.Size))) is not { } extended)
        {
            Refuse(DiagnosticCodes.Structure, $"The extended header at {chunk.Offset} has {chunk.DataLength} octets instead of {Vp8x.Size}.", chunk.Offset);
            return;
        }

        layout.ExtendedChunk = chunk;
        layout.Extended = extended;
        layout.Width = extended.Width;
        layout.Height = extended.Height;
    }

    private void AddBitstream(WebPChunk chunk, WebPBitstream? bitstream)
    {
        layout.ImageData.Add(chunk.Data);
        if (bitstream is not { } picture)
        {
            Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, $"The bitstream at {chunk.DataOffset} does not start with a picture header.", chunk.DataOffset);
            return;
        }

        layout.HasAlpha |= picture.HasAlpha;
        if (layout.Width != 0)
            return;
        layout.Width = picture.Width;
        layout.Height = picture.Height;
    }

    private void ReadExif(WebPChunk chunk)
    {
        AddBlock("exif", chunk);
        layout.ExifChunks.Add(chunk);
        if (layout.Exif is not null)
            Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, "The file has a second EXIF chunk, which was not read.", chunk.Offset);
        else if (ReadData(chunk) is { } data)
        {
            var skip = data.Span.StartsWith("Exif\0\0"u8) ? 6 : 0;
            layout.Exif = new ExifPayload(ByteSource.FromMemory(data[skip..]), chunk.DataOffset + skip);
        }
    }

    private ReadOnlyMemory<byte>? ReadData(WebPChunk chunk)
    {
        var data = source.ReadBlock(chunk.DataOffset, chunk.DataLength, limits.MaxPayloadOctets);
        if (data is null)
            Report(DiagnosticCodes.LimitExceeded, DiagnosticSeverity.Error, $"The chunk at {chunk.Offset} is longer than the {limits.MaxPayloadOctets} octets allowed.", chunk.Offset);
        return data;
    }

    private void AddBlock(string kind, WebPChunk chunk) => layout.Blocks.Add(new MetadataBlock(kind, chunk.Offset, chunk.Range.Length));

    private void Report(string code, DiagnosticSeverity severity, string message, long offset) =>
        layout.Diagnostics.Add(new Diagnostic(code, severity, message, offset));

    private void Refuse(string code, string message, long offset)
    {
        Report(code, DiagnosticSeverity.Error, message, offset);
        layout.Refusal ??= (DiagnosticCodes.NotWritable, message);
        layout.Writable = PayloadKinds.None;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.JpegXl;

/// <summary>Walks the boxes of one JPEG XL container. ISO/IEC 18181-2.</summary>
internal sealed class JxlReader(ByteSource source, MetadataLimits limits, JxlLayout layout)
{
    private readonly DecompressionBudget _budget = new(limits);
    private readonly byte[] _start = new byte[JxlCodestreamHeader.MaxOctets];
    private int _startLength;

    internal void ReadBare()
    {
        layout.ImageData.Add(new ByteRange(0, source.Length));
        layout.FirstCodestream = 0;
        _startLength = source.Read(0, _start);
        ReadCodestreamHeader();
    }

    internal void ReadContainer()
    {
        var at = 0L;
        for (var count = 0; at < source.Length; count++)
        {
            if (count == limits.MaxBlocks)
            {
                Refuse(DiagnosticCodes.LimitExceeded, $"The file has more than {limits.MaxBlocks} boxes.", at);
                return;
            }

            if (ReadBox(at) is not { } box)
            {
                Refuse(DiagnosticCodes.Structure, $"The box at {at} is broken or longer than the file.", at);
                break;
            }

            Visit(box);
            at = box.Range.End;
        }

        if (layout.FirstCodestream < 0)
            Refuse(DiagnosticCodes.Structure, "The file has no codestream.", at);
        else
            ReadCodestreamHeader();
    }

    private JxlBox? ReadBox(long at)
    {
        var header = source.Peek(at, 20);
        if (header.Length < 8)
            return null;
        long length = BinaryPrimitives.ReadUInt32BigEndian(header);
        var type = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        var headerOctets = 8;
        if (length == 1)
        {
            if (header.Length < 16)
                return null;
            length = BinaryPrimitives.ReadInt64BigEndian(header[8..]);
            headerOctets = 16;
        }
        else if (length == 0)
        {
            length = source.Length - at;
        }

        var isBrotli = type == JxlBox.Brotli && header.Length >= headerOctets + 4;
        if (isBrotli)
        {
            type = BinaryPrimitives.ReadUInt32BigEndian(header[headerOctets..]);
            headerOctets += 4;
        }

        return length < headerOctets || !source.Holds(at, length) ? null : new JxlBox(type, new ByteRange(at, length), headerOctets, isBrotli);
    }

    private void Visit(JxlBox box)
    {
        switch (box.Type)
        {
            case JxlBox.Codestream when !box.IsBrotli:
                AddCodestream(box, box.Data);
                break;
            case JxlBox.PartialCodestream when !box.IsBrotli && box.Data.Length >= 4:
                AddCodestream(box, new ByteRange(box.Data.Offset + 4, box.Data.Length - 4));
                break;
            case JxlBox.Exif:
                ReadExif(box);
                break;
            case JxlBox.Xml:
                ReadXml(box);
                break;
            case JxlBox.Jumbf:
                layout.HasContentCredentials = true;
                AddBlock("c2pa", box);
                break;
            case JxlBox.JpegReconstruction:
                AddBlock("jbrd", box);
                layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.JpegReconstruction, DiagnosticSeverity.Information, "The file can give back the JPEG it was made from; other EXIF or XMP makes that JPEG differ in its metadata, or fail.", box.Range.Offset));
                break;
        }
    }

    private void AddCodestream(JxlBox box, ByteRange data)
    {
        if (layout.FirstCodestream < 0)
            layout.FirstCodestream = box.Range.Offset;
        layout.ImageData.Add(data);
        if (_startLength < _start.Length)
            _startLength += source.Read(data.Offset, _start.AsSpan(_startLength, (int)Math.Min(_start.Length - _startLength, data.Length)));
    }

    private void ReadCodestreamHeader()
    {
        if (JxlCodestreamHeader.Parse(_start.AsSpan(0, _startLength)) is not { } header)
        {
            Refuse(DiagnosticCodes.Structure, "The codestream does not start with an image header.", layout.FirstCodestream);
            return;
        }

        layout.Width = header.Width;
        layout.Height = header.Height;
        layout.Orientation = header.Orientation;
    }

    private void ReadExif(JxlBox box)
    {
        AddBlock("exif", box);
        layout.ExifBoxes.Add(box);
        if (layout.Exif is not null || ReadData(box) is not { } data)
            return;
        var skip = data.Length < 4 ? 0 : 4L + BinaryPrimitives.ReadUInt32BigEndian(data.Span);
        if (skip < 4 || skip > data.Length)
            layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.ExifStructure, DiagnosticSeverity.Warning, $"The Exif box at {box.Range.Offset} points outside itself.", box.Range.Offset));
        else
            layout.Exif = new ExifPayload(ByteSource.FromMemory(data[(int)skip..]), box.Data.Offset + (box.IsBrotli ? 0 : skip));
    }

    /// <summary>An XML box may hold any XML; the XMP packet is told by its wrapper or, without one, by its namespace.</summary>
    private void ReadXml(JxlBox box)
    {
        if (ReadData(box) is not { } data || !IsXmp(data.Span))
        {
            AddBlock("xml", box);
            return;
        }

        AddBlock("xmp", box);
        layout.XmpBoxes.Add(box);
        layout.Xmp.Add(new XmpPayload(data, box.Data.Offset));
    }

    private static bool IsXmp(ReadOnlySpan<byte> xml) =>
        xml.StartsWith("<?xpacket begin="u8) || xml.IndexOf("http://www.w3.org/1999/02/22-rdf-syntax-ns#"u8) >= 0;

    private ReadOnlyMemory<byte>? ReadData(JxlBox box)
    {
        var stored = source.ReadBlock(box.Data.Offset, box.Data.Length, limits.MaxPayloadOctets);
        if (stored is { } compressed && box.IsBrotli)
        {
            using var brotli = new BrotliStream(new MemoryStream(compressed.ToArray(), writable: false), CompressionMode.Decompress);
            stored = _budget.ReadAll(brotli) is { } unfolded ? new ReadOnlyMemory<byte>(unfolded) : null;
        }

        if (stored is null)
            layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.LimitExceeded, DiagnosticSeverity.Warning, $"The box at {box.Range.Offset} is broken, or longer than allowed.", box.Range.Offset));
        return stored;
    }

    private void AddBlock(string kind, JxlBox box) => layout.Blocks.Add(new MetadataBlock(kind, box.Range.Offset, box.Range.Length));

    private void Refuse(string code, string message, long offset)
    {
        layout.Diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, message, offset));
        layout.Refusal ??= (DiagnosticCodes.NotWritable, message);
        layout.Writable = PayloadKinds.None;
    }
}

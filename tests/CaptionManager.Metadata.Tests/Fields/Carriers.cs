using System.Buffers.Binary;
using System.Security;
using System.Text;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Fields;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.Fields;

/// <summary>Builds a file's carriers as other software would have left them, without a file around them.</summary>
internal sealed class Carriers
{
    private readonly StringBuilder _xmp = new();
    private readonly List<byte> _iim = [];
    private readonly TiffPage _ifd0 = new(1, 1);
    private readonly List<TextHint> _hints = [];
    private bool _hasExif;
    private byte[]? _digest;

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal Carriers Xmp(string elements)
    {
        _xmp.Append(elements);
        return this;
    }

    internal Carriers XmpCaption(string text) =>
        Xmp($"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{SecurityElement.Escape(text)}</rdf:li></rdf:Alt></dc:description>");

    internal Carriers XmpText(string property, string text) => Xmp($"<{property}>{SecurityElement.Escape(text)}</{property}>");

    internal Carriers XmpList(string property, string array, params string[] items) =>
        Xmp($"<{property}><rdf:{array}>{string.Concat(items.Select(item => $"<rdf:li>{SecurityElement.Escape(item)}</rdf:li>"))}</rdf:{array}></{property}>");

    internal Carriers Iim(byte record, byte number, byte[] value)
    {
        _iim.AddRange([0x1C, record, number]);
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)value.Length);
        _iim.AddRange(length);
        _iim.AddRange(value);
        return this;
    }

    internal Carriers Iim(byte number, string text) => Iim(2, number, Utf8(text));

    internal Carriers DeclareUtf8() => Iim(1, 90, [0x1B, 0x25, 0x47]);

    internal Carriers Digest(bool stale)
    {
        _digest = stale ? new byte[16] : [];
        return this;
    }

    internal Carriers Exif(ushort tag, string text) => Exif(tag, [.. Utf8(text), 0]);

    internal Carriers Exif(ushort tag, byte[] octets)
    {
        _ifd0.Octets(tag, TiffFieldType.Ascii, octets);
        _hasExif = true;
        return this;
    }

    internal Carriers Hint(MetadataField field, string text)
    {
        _hints.Add(new TextHint(field, text, "JPEG comment"));
        return this;
    }

    internal string Packet =>
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\""
        + " xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\" xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        + $" xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\" xmlns:exif=\"http://ns.adobe.com/exif/1.0/\">{_xmp}</rdf:Description></rdf:RDF></x:xmpmeta>";

    internal ContainerLayout ToLayout()
    {
        var layout = new ContainerLayout { Format = "test", MediaType = "image/test" };
        if (_xmp.Length > 0)
            layout.Xmp.Add(new XmpPayload(Utf8(Packet), 0));
        if (_iim.Count > 0)
        {
            var block = _iim.ToArray();
            layout.Iim = _digest is null
                ? new IimPayload(block, null)
                : new IimPayload(block, _digest.Length == 0 ? FilePayloads.Digest(block) : _digest);
        }

        if (_hasExif)
            layout.Exif = new ExifPayload(ByteSource.FromMemory(new TiffBuilder().Page(_ifd0).ToArray()), 0);
        layout.Hints.AddRange(_hints);
        return layout;
    }

    internal PhotoMetadata Read() => Read(out _);

    internal PhotoMetadata Read(out IReadOnlyList<Diagnostic> diagnostics)
    {
        var payloads = FilePayloads.Parse(ToLayout(), MetadataLimits.Default);
        var metadata = MetadataReader.Read(payloads);
        diagnostics = payloads.Diagnostics;
        return metadata;
    }
}

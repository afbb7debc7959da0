using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.TestKit.Jpeg;

/// <summary>
/// Builds or takes apart JPEG files: SOI, segments of FF, marker, length (2, big-endian, counts itself) and data, then the
/// scans to EOI, then whatever trails.
/// </summary>
public sealed class JpegBuilder
{
    private const int PartOctets = 65_458;
    private readonly List<(byte Marker, byte[] Data, byte[] Raw)> _segments = [];
    private byte[] _scans = [];
    private byte[] _trailer = [];

    /// <summary>The segments in front of the first scan, in file order.</summary>
    public IReadOnlyList<(byte Marker, byte[] Data, byte[] Raw)> Segments => _segments;

    /// <summary>Everything from the first scan header on, EOI included.</summary>
    public ReadOnlyMemory<byte> Scans => _scans;

    /// <summary>Takes a file apart, so that a real encoder's scans can be put into another structure.</summary>
    public static JpegBuilder From(ReadOnlySpan<byte> file)
    {
        var builder = new JpegBuilder();
        var at = 2;
        while (file[at + 1] != 0xDA)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            builder._segments.Add((file[at + 1], file.Slice(at + 4, length - 2).ToArray(), []));
            at += 2 + length;
        }

        builder._scans = file[at..].ToArray();
        return builder;
    }

    /// <summary>A file of headers only: a frame of any kind and size, one scan of made-up data. For structures no encoder here writes.</summary>
    public static JpegBuilder Headers(byte frame = 0xC0, int width = 32, int height = 24, int precision = 8, int components = 3)
    {
        var header = new ByteBuilder().U8(precision).U16(height).U16(width).U8(components);
        var scan = new ByteBuilder().U8(0xFF).U8(0xDA).U16(6 + (2 * components)).U8(components);
        for (var component = 1; component <= components; component++)
        {
            header.U8(component).U8(0x11).U8(0);
            scan.U8(component).U8(0);
        }

        scan.U8(0).U8(63).U8(0).Raw([0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78, 0x9A, 0xFF, 0xD9]);
        return new JpegBuilder { _scans = scan.ToArray() }
            .Segment(0xDB, [0, .. Enumerable.Repeat((byte)16, 64)])
            .Segment(frame, header.ToArray())
            .Segment(0xC4, [0, 1, .. new byte[15], 0]);
    }

    /// <summary>Puts a segment behind what was put so far (in front of the tables when there is nothing yet).</summary>
    public JpegBuilder Segment(byte marker, ReadOnlySpan<byte> data)
    {
        _segments.Add((marker, data.ToArray(), []));
        return this;
    }

    /// <summary>Puts a segment in front of the tables, behind the application segments that are there.</summary>
    public JpegBuilder App(byte marker, ReadOnlySpan<byte> data)
    {
        _segments.Insert(AfterApps(), (marker, data.ToArray(), []));
        return this;
    }

    /// <summary>Octets that are no segment, behind the application segments.</summary>
    public JpegBuilder Raw(ReadOnlySpan<byte> octets)
    {
        _segments.Insert(AfterApps(), (0, [], octets.ToArray()));
        return this;
    }

    public JpegBuilder Remove(byte marker)
    {
        _segments.RemoveAll(segment => segment.Marker == marker);
        return this;
    }

    public JpegBuilder Jfif() => App(0xE0, "JFIF\0\u0001\u0002\0\0\u0001\0\u0001\0\0"u8);

    public JpegBuilder Exif(ReadOnlySpan<byte> tiff) => App(0xE1, [.. "Exif\0\0"u8, .. tiff]);

    public JpegBuilder Xmp(string packet, string signature = "http://ns.adobe.com/xap/1.0/\0") => App(0xE1, Encoding.UTF8.GetBytes(signature + packet));

    /// <summary>The segments of extended XMP in the given order of parts; parts left out are missing.</summary>
    public JpegBuilder ExtendedXmp(string whole, string? name = null, params int[] order)
    {
        var octets = Encoding.UTF8.GetBytes(whole);
        var count = (octets.Length + PartOctets - 1) / PartOctets;
        foreach (var part in order.Length > 0 ? order : [.. Enumerable.Range(0, count)])
        {
            var body = octets.AsSpan((part * PartOctets)..Math.Min(octets.Length, (part + 1) * PartOctets));
            App(0xE1, new ByteBuilder().Ascii("http://ns.adobe.com/xmp/extension/\0").Ascii(name ?? Digest(whole)).U32(octets.Length).U32(part * PartOctets).Raw(body).ToArray());
        }

        return this;
    }

    /// <summary>The name of extended XMP: its MD5 in upper case.</summary>
    public static string Digest(string whole)
    {
#pragma warning disable CA5351 // The XMP specification names extended XMP by its MD5.
        return Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(whole)));
#pragma warning restore CA5351
    }

    /// <summary>Photoshop resources in APP13, cut at <paramref name="cut"/> octets of resources a segment.</summary>
    public JpegBuilder Photoshop(ReadOnlySpan<byte> resources, int cut = 65_519)
    {
        for (var at = 0; at < resources.Length; at += cut)
            App(0xED, [.. "Photoshop 3.0\0"u8, .. resources[at..Math.Min(resources.Length, at + cut)]]);
        return this;
    }

    /// <summary>One Photoshop resource; a claimed length other than the true one makes a lying one.</summary>
    public static byte[] Resource(ushort id, ReadOnlySpan<byte> data, int? claimedLength = null) =>
        new ByteBuilder().Ascii("8BIM").U16(id).U16(0).U32(claimedLength ?? data.Length).Raw(data).PadToEven().ToArray();

    /// <summary>One IIM dataset.</summary>
    public static byte[] DataSet(byte record, byte number, string text)
    {
        var value = Encoding.UTF8.GetBytes(text);
        return new ByteBuilder().U8(0x1C).U8(record).U8(number).U16(value.Length).Raw(value).ToArray();
    }

    /// <summary>
    /// Puts further pictures behind the first and an MPF directory that names them. Call it last: its offsets hold for the
    /// file as it then is.
    /// </summary>
    public JpegBuilder MultiPicture(bool littleEndian, params byte[][] pictures)
    {
        var count = pictures.Length + 1;
        var tiff = new ByteBuilder(littleEndian).Ascii(littleEndian ? "II" : "MM").U16(42).U32(8)
            .U16(3)
            .U16(0xB000).U16(7).U32(4).Ascii("0100")
            .U16(0xB001).U16(4).U32(1).U32(count)
            .U16(0xB002).U16(7).U32(16 * count).U32(50)
            .U32(0);
        var before = 2 + _segments.Take(AfterApps()).Sum(Octets);
        var tiffOffset = before + 4 + 4;
        var segmentOctets = 4 + 4 + tiff.Length + (16 * count);
        var end = 2 + _segments.Sum(Octets) + segmentOctets + _scans.Length;
        tiff.U32(0x030000).U32(end).U32(0).U32(0);
        var at = end;
        foreach (var picture in pictures)
        {
            tiff.U32(0).U32(picture.Length).U32(at - tiffOffset).U32(0);
            at += picture.Length;
        }

        _trailer = [.. pictures.SelectMany(picture => picture), .. _trailer];
        return App(0xE2, [.. "MPF\0"u8, .. tiff.ToArray()]);
    }

    /// <summary>Octets behind EOI.</summary>
    public JpegBuilder Trailer(ReadOnlySpan<byte> octets)
    {
        _trailer = [.. _trailer, .. octets];
        return this;
    }

    /// <summary>Replaces the scans: what follows the headers, EOI included.</summary>
    public JpegBuilder WithScans(ReadOnlySpan<byte> scans)
    {
        _scans = scans.ToArray();
        return this;
    }

    public byte[] ToArray()
    {
        var file = new ByteBuilder().U16(0xFFD8);
        foreach (var segment in _segments)
        {
            if (segment.Raw.Length > 0) file.Raw(segment.Raw);
            else file.U8(0xFF).U8(segment.Marker).U16(segment.Data.Length + 2).Raw(segment.Data);
        }

        return file.Raw(_scans).Raw(_trailer).ToArray();
    }

    private static int Octets((byte Marker, byte[] Data, byte[] Raw) segment) => segment.Raw.Length > 0 ? segment.Raw.Length : 4 + segment.Data.Length;

    private int AfterApps() => _segments.FindLastIndex(segment => segment.Marker is (>= 0xE0 and <= 0xEF) or 0xFE || segment.Raw.Length > 0) + 1;
}

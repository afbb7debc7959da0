using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.JpegXl;

/// <summary>JPEG XL: a container with Exif and XML boxes, or a bare codestream, which gets one with its first metadata.</summary>
/// <remarks>
/// <code>
/// signature box (12)  ftyp box (20)  boxes: jxll, Exif (4-octet offset, TIFF), "xml ", jumb, brob, jbrd, jxlc or jxlp…
/// </code>
/// New boxes go right before the codestream. A Brotli-compressed box that changes becomes a plain one.
/// </remarks>
internal sealed class JxlContainer : IContainer
{
    private static ReadOnlySpan<byte> Signature => [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A];

    private static ReadOnlySpan<byte> FileType => "\0\0\0\u0014ftypjxl \0\0\0\0jxl "u8;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => IsBare(head) || head.StartsWith(Signature);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var layout = new JxlLayout
        {
            Format = "jxl",
            MediaType = "image/jxl",
            Writable = PayloadKinds.Xmp | PayloadKinds.Exif,
            IsBare = IsBare(source.Peek(0, 2)),
        };
        var reader = new JxlReader(source, limits, layout);
        if (layout.IsBare) reader.ReadBare();
        else reader.ReadContainer();
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes)
    {
        if (changes.IsEmpty)
            return SplicePlan.Unchanged(source);
        var jxl = (JxlLayout)layout;
        var edits = new SourceEdits(source);
        List<byte[]> added = [];
        Place(edits, jxl.ExifBoxes, PlanExif(jxl, changes.Exif), tiff => JxlBox.Write(JxlBox.Exif, [0, 0, 0, 0], tiff), added);
        Place(edits, jxl.XmpBoxes, changes.Xmp, packet => JxlBox.Write(JxlBox.Xml, [], packet), added);
        if (jxl.IsBare && added.Count > 0)
            edits.Insert(0, Signature.ToArray()).Insert(0, FileType.ToArray());
        foreach (var box in added)
            edits.Insert(jxl.FirstCodestream, box);
        if (jxl.IsBare && added.Count > 0)
            edits.Insert(0, CodestreamHeader(source.Length));
        return edits.ToPlan();
    }

    private static bool IsBare(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]);

    private static PayloadChange PlanExif(JxlLayout layout, IReadOnlyList<TiffTagEdit> tags)
    {
        if (tags.Count == 0)
            return PayloadChange.Keep;
        var old = layout.Exif is { } exif ? exif.Tiff.ReadBlock(0, exif.Tiff.Length, exif.Tiff.Length)!.Value : ReadOnlyMemory<byte>.Empty;
        var tiff = TiffEditor.Rewrite(old, tags, layout.Width, layout.Height);
        if (tiff.Span.SequenceEqual(old.Span))
            return PayloadChange.Keep;
        return tiff.IsEmpty ? PayloadChange.Remove : PayloadChange.Replace(tiff);
    }

    private static void Place(SourceEdits edits, List<JxlBox> old, PayloadChange change, Func<ReadOnlySpan<byte>, byte[]> write, List<byte[]> added)
    {
        if (change.IsKeep)
            return;
        var box = change.Bytes is { } bytes ? write(bytes.Span) : null;
        for (var i = 0; i < old.Count; i++)
        {
            if (i == 0 && box is not null) edits.Replace(old[i].Range, box);
            else edits.Remove(old[i].Range);
        }

        if (old.Count == 0 && box is not null)
            added.Add(box);
    }

    private static byte[] CodestreamHeader(long codestreamOctets)
    {
        var isLarge = codestreamOctets + 8 > uint.MaxValue;
        var header = new byte[isLarge ? 16 : 8];
        BinaryPrimitives.WriteUInt32BigEndian(header, isLarge ? 1 : (uint)(codestreamOctets + 8));
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), JxlBox.Codestream);
        if (isLarge)
            BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(8), codestreamOctets + 16);
        return header;
    }
}

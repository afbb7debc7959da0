using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Photoshop;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>JPEG (ITU-T T.81) and what is stored around it.</summary>
/// <remarks>
/// <code>
/// SOI  APP0 JFIF  APP1 Exif  APP1 XMP  APP1 extended XMP…  APP13 Photoshop…  APP2 ICC  APP2 MPF  tables  SOS  data…  EOI  trailer
/// </code>
/// Segments are replaced where they stand. New ones go behind JFIF, EXIF or XMP, in this order, and so in front of MPF.
/// </remarks>
internal sealed class JpegContainer : IContainer
{
    /// <summary>Octets an XMP packet may have. XMP specification part 3, section 1.1.3.</summary>
    internal const int MaxXmpOctets = 65_502;

    private const int NewPacketPadding = 2048;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, JpegMarker.StartOfImage, 0xFF]);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var layout = new JpegLayout(source, limits)
        {
            Format = "jpeg",
            MediaType = "image/jpeg",
            Writable = PayloadKinds.Xmp | PayloadKinds.Iim | PayloadKinds.Exif,
            XmpCapacity = MaxXmpOctets,
            CanExtendXmp = true,
            ExifCapacity = JpegSegment.MaxDataOctets - JpegSignature.Exif.Length,
            XmpPadding = NewPacketPadding,
        };
        new JpegReader(source, limits, layout).Read();
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes)
    {
        if (changes.IsEmpty)
            return SplicePlan.Unchanged(source);
        if (layout.Refusal is { } refusal)
            throw new MetadataWriteException(refusal.Code, refusal.Message);
        var jpeg = (JpegLayout)layout;
        var edits = new SourceEdits(source);
        PlanExif(edits, jpeg, changes.Exif);
        PlanXmp(edits, jpeg, changes.Xmp);
        PlanExtended(edits, jpeg, changes);
        PlanPhotoshop(edits, jpeg, changes);
        foreach (var directory in jpeg.MultiPictures)
            directory.Correct(edits);
        // In a picture without an end the trailer counts as image data, which never change.
        if (jpeg.Appended is { } appended && jpeg.ImageData[^1].End <= appended.Range.Offset)
            appended.Correct(edits);
        return edits.ToPlan();
    }

    private static void PlanExif(SourceEdits edits, JpegLayout layout, IReadOnlyList<TiffTagEdit> tags)
    {
        if (tags.Count == 0)
            return;
        if (!layout.Writable.HasFlag(PayloadKinds.Exif))
            throw new MetadataWriteException(DiagnosticCodes.NotWritable, "EXIF is spread over several segments and cannot be changed.", layout.ExifSegments[0].Offset);
        var old = layout.Exif is { } exif ? exif.Tiff.ReadBlock(0, exif.Tiff.Length, exif.Tiff.Length)!.Value : ReadOnlyMemory<byte>.Empty;
        var tiff = TiffEditor.Rewrite(old, tags, layout.Width, layout.Height);
        if (tiff.Span.SequenceEqual(old.Span))
            return;
        if (tiff.Length > layout.ExifCapacity)
            throw new MetadataWriteException(DiagnosticCodes.ExifTooLarge, $"EXIF would have {tiff.Length} octets; a JPEG segment takes {layout.ExifCapacity}.");
        var segment = JpegSegment.Write(JpegMarker.App1, JpegSignature.Exif, tiff.Span);
        if (layout.ExifSegments.Count > 0)
            edits.Replace(layout.ExifSegments[0].Range, segment);
        else
            edits.Insert(layout.AfterJfif, segment);
    }

    private static void PlanXmp(SourceEdits edits, JpegLayout layout, PayloadChange change)
    {
        if (change.IsKeep)
            return;
        if (change.Bytes is { Length: > MaxXmpOctets } large)
            throw new MetadataWriteException(DiagnosticCodes.XmpTooLarge, $"The XMP packet has {large.Length} octets; a JPEG segment takes {MaxXmpOctets}.");
        List<byte[]> segments = change.Bytes is { } packet ? [JpegSegment.Write(JpegMarker.App1, JpegSignature.Xmp, packet.Span)] : [];
        Place(edits, layout.XmpSegments, segments, AfterExif(layout));
    }

    private static void PlanExtended(SourceEdits edits, JpegLayout layout, PayloadChanges changes)
    {
        if (changes.ExtendedXmp.IsKeep)
            return;
        var old = layout.ExtendedParts.Where(part => part.Guid == layout.ExtendedGuid).Select(part => part.Segment).ToList();
        if (layout.ExtendedGuid is not null && layout.Xmp is [{ Extended: null }, ..])
            throw new MetadataWriteException(DiagnosticCodes.XmpExtendedIncomplete, "Parts of the extended XMP are missing, so it cannot be rewritten without loss.", old.Count > 0 ? old[0].Offset : null);
        List<byte[]> segments = [];
        if (changes.ExtendedXmp.Bytes is { } whole)
            segments = ExtendedXmpPart.Write(whole.Span, changes.ExtendedXmpGuid ?? throw new ArgumentException("Extended XMP needs its name.", nameof(changes)));
        Place(edits, old, segments, layout.XmpSegments.Count > 0 ? layout.XmpSegments[0].Range.End : AfterExif(layout));
    }

    private static void PlanPhotoshop(SourceEdits edits, JpegLayout layout, PayloadChanges changes)
    {
        if (changes.Iim.IsKeep && changes.IimDigest.IsKeep)
            return;
        if (!layout.Writable.HasFlag(PayloadKinds.Iim))
            throw new MetadataWriteException(DiagnosticCodes.PhotoshopStructure, "The list of Photoshop resources (APP13) breaks off, so IIM in it cannot be changed without loss.", layout.PhotoshopSegments[0].Offset);
        List<(ushort, ReadOnlyMemory<byte>?)> resources = [];
        if (!changes.Iim.IsKeep)
            resources.Add((ImageResource.IptcId, changes.Iim.Bytes));
        if (!changes.IimDigest.IsKeep)
            resources.Add((ImageResource.DigestId, changes.IimDigest.Bytes));
        var segments = PhotoshopSegments.Write(layout.Resources.With([.. resources]));
        var after = layout.XmpSegments.Concat(layout.ExtendedParts.Select(part => part.Segment)).Select(segment => segment.Range.End).DefaultIfEmpty(AfterExif(layout)).Max();
        Place(edits, layout.PhotoshopSegments, segments, after);
    }

    /// <summary>Puts each new segment in the place of an old one; further ones go behind the last, and with no old one to <paramref name="insertAt"/>.</summary>
    private static void Place(SourceEdits edits, List<JpegSegment> old, List<byte[]> segments, long insertAt)
    {
        for (var i = 0; i < old.Count; i++)
        {
            if (i < segments.Count) edits.Replace(old[i].Range, segments[i]);
            else edits.Remove(old[i].Range);
        }

        foreach (var segment in segments.Skip(old.Count))
            edits.Insert(old.Count > 0 ? old[^1].Range.End : insertAt, segment);
    }

    private static long AfterExif(JpegLayout layout) =>
        layout.ExifSegments.Count > 0 ? layout.ExifSegments[^1].Range.End : layout.AfterJfif;
}

using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Photoshop;
using CaptionManager.Metadata.Text;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>Walks the segments in front of the first scan.</summary>
internal sealed class JpegReader(ByteSource source, MetadataLimits limits, JpegLayout layout)
{
    private const int SignaturePeek = 128;

    /// <summary>Octets between segments that are passed over before the file counts as broken.</summary>
    private const int MaxStrayOctets = 64 * 1024;

    internal void Read()
    {
        var at = 2L;
        for (var count = 0; ; count++)
        {
            if (count == limits.MaxBlocks)
            {
                Refuse(DiagnosticCodes.LimitExceeded, $"The file has more than {limits.MaxBlocks} segments.", at);
                break;
            }

            if (NextSegment(ref at) is not { } segment)
                break;
            if (segment.Marker == JpegMarker.StartOfScan)
            {
                layout.ScanOffset = segment.Marked.Offset;
                break;
            }

            Visit(segment);
            at = segment.Range.End;
        }

        Join();
        CheckPicture();
    }

    private JpegSegment? NextSegment(ref long at)
    {
        while (true)
        {
            var start = at;
            if (NextMarker(ref at, ref start) is not { } marker)
            {
                if (at >= source.Length)
                    Refuse(DiagnosticCodes.Truncated, $"The file ends at {source.Length}, before a picture begins.", source.Length);
                else
                    Refuse(DiagnosticCodes.Structure, $"No marker follows at {start}.", start);
                return null;
            }

            if (JpegMarker.StandsAlone(marker))
                continue;
            if (marker is JpegMarker.StartOfImage or JpegMarker.EndOfImage)
            {
                Refuse(DiagnosticCodes.Structure, $"The picture is {(marker == JpegMarker.EndOfImage ? "ended" : "begun again")} at {start}, before it has data.", start);
                return null;
            }

            var header = source.Peek(at, 2);
            if (header.Length < 2)
            {
                Refuse(DiagnosticCodes.Truncated, $"The file breaks off inside a segment header at {start}.", start);
                return null;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(header);
            var segment = new JpegSegment(marker, start, at + 2, length - 2);
            if (length >= 2 && source.Holds(segment.DataOffset, segment.DataLength))
                return segment;
            if (length < 2)
                Refuse(DiagnosticCodes.Structure, $"The segment at {start} has the impossible length {length}.", start);
            else
                Refuse(DiagnosticCodes.Truncated, $"The segment at {start} is longer than the file.", start);
            return null;
        }
    }

    /// <summary>Moves behind the next marker; <paramref name="start"/> becomes its first fill octet.</summary>
    private byte? NextMarker(ref long at, ref long start)
    {
        var first = at;
        var fill = -1L;
        for (; at - first < MaxStrayOctets; at++)
        {
            var octet = source.Peek(at, 1);
            if (octet.IsEmpty)
                return null;
            if (octet[0] == 0xFF)
            {
                fill = fill < 0 ? at : fill;
                continue;
            }

            if (fill >= 0 && octet[0] != 0)
            {
                if (fill > first)
                    Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, $"{fill - first} octets at {first} belong to no segment; they stay as they are.", first);
                start = fill;
                at++;
                return source.Peek(at - 1, 1)[0];
            }

            fill = -1;
        }

        return null;
    }

    private void Visit(JpegSegment segment)
    {
        var head = source.Peek(segment.DataOffset, Math.Min(segment.DataLength, SignaturePeek));
        switch (segment.Marker)
        {
            case JpegMarker.App0:
                AddBlock(head.StartsWith("JFIF\0"u8) ? "jfif" : head.StartsWith("JFXX\0"u8) ? "jfxx" : "app0", segment);
                if (layout.AfterJfif == segment.Offset)
                    layout.AfterJfif = segment.Range.End;
                break;
            case JpegMarker.App1:
                VisitApp1(segment, head);
                break;
            case JpegMarker.App2:
                VisitApp2(segment, head);
                break;
            case JpegMarker.App11 when head.StartsWith(JpegSignature.Boxes):
                VisitBoxes(segment, head);
                break;
            case JpegMarker.App13 when head.StartsWith(JpegSignature.Photoshop):
                AddBlock("photoshop", segment);
                layout.PhotoshopSegments.Add(segment);
                break;
            case JpegMarker.App14 when head.StartsWith("Adobe"u8):
                AddBlock("adobe", segment);
                break;
            case JpegMarker.Comment:
                VisitComment(segment);
                break;
            case >= JpegMarker.App0 and <= JpegMarker.App15:
                AddBlock($"app{segment.Marker - JpegMarker.App0}", segment);
                break;
            default:
                layout.Tables.Add(segment.Marked);
                if (JpegMarker.IsFrame(segment.Marker) && layout.Width == 0 && head.Length >= 5)
                {
                    layout.Height = BinaryPrimitives.ReadUInt16BigEndian(head[1..]);
                    layout.Width = BinaryPrimitives.ReadUInt16BigEndian(head[3..]);
                }

                break;
        }
    }

    private void VisitApp1(JpegSegment segment, ReadOnlySpan<byte> head)
    {
        if (head.Length >= JpegSignature.Exif.Length && head.StartsWith(JpegSignature.Exif[..5]))
        {
            AddBlock("exif", segment);
            layout.ExifSegments.Add(segment);
        }
        else if (JpegSignature.PacketStart(head) > 0)
        {
            AddBlock("xmp", segment);
            if (!head.StartsWith(JpegSignature.Xmp))
                Report(DiagnosticCodes.XmpSignature, DiagnosticSeverity.Warning, "The XMP segment's signature is damaged; it was read all the same and is mended when the file is written.", segment.Offset);
            layout.XmpSegments.Add(segment);
        }
        else if (head.StartsWith(JpegSignature.ExtendedXmp))
        {
            AddBlock("xmp-extended", segment);
            if (ExtendedXmpPart.Parse(segment, Body(segment, JpegSignature.ExtendedXmp.Length)) is { } part)
                layout.ExtendedParts.Add(part);
        }
        else
        {
            AddBlock("app1", segment);
        }
    }

    private void VisitApp2(JpegSegment segment, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(JpegSignature.MultiPicture))
        {
            AddBlock("mpf", segment);
            var skip = JpegSignature.MultiPicture.Length;
            if (MultiPicture.Parse(Body(segment, skip), segment.DataOffset + skip) is { } directory)
                layout.MultiPictures.Add(directory);
            else
                Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, "The directory of further pictures (MPF) cannot be read.", segment.Offset);
        }
        else
        {
            AddBlock(head.StartsWith(JpegSignature.Icc) ? "icc" : head.StartsWith(JpegSignature.GainMap) ? "gain-map" : "app2", segment);
        }
    }

    private void VisitBoxes(JpegSegment segment, ReadOnlySpan<byte> head)
    {
        var isManifest = head.IndexOf("c2pa"u8) >= 0;
        // Later segments of one manifest store repeat only the box header, not the label.
        layout.HasContentCredentials |= isManifest;
        AddBlock(isManifest || layout.HasContentCredentials ? "c2pa" : "jumbf", segment);
    }

    private void VisitComment(JpegSegment segment)
    {
        AddBlock("comment", segment);
        var text = TextDecoding.Decode(Body(segment, 0).Span.TrimEnd((byte)0), out _).Trim();
        if (text.Length > 0)
            layout.Hints.Add(new TextHint(MetadataFields.Caption, text, "JPEG comment"));
    }

    private void Join()
    {
        foreach (var segment in layout.XmpSegments)
        {
            var skip = JpegSignature.PacketStart(source.Peek(segment.DataOffset, Math.Min(segment.DataLength, SignaturePeek)));
            var packet = Body(segment, skip);
            layout.Xmp.Add(new XmpPayload(packet, segment.DataOffset + skip, JoinExtended(packet.Span)));
        }

        if (layout.Xmp.Count > 0)
            layout.ExtendedGuid = ExtendedXmpPart.NamedBy(layout.Xmp[0].Packet.Span);
        if (layout.Xmp.Count > 1)
            Report(DiagnosticCodes.XmpSeveral, DiagnosticSeverity.Warning, $"The file has {layout.Xmp.Count} XMP packets; the first that states a property wins, and they become one when the file is written.", layout.XmpSegments[1].Offset);
        JoinExif();
        JoinPhotoshop();
    }

    private ReadOnlyMemory<byte>? JoinExtended(ReadOnlySpan<byte> packet)
    {
        if (ExtendedXmpPart.NamedBy(packet) is not { } guid)
            return null;
        var whole = ExtendedXmpPart.Join(layout.ExtendedParts, guid, limits);
        if (whole is null)
            Report(DiagnosticCodes.XmpExtendedIncomplete, DiagnosticSeverity.Warning, $"Parts of the extended XMP {guid} are missing; what is there stays as it is.", layout.XmpSegments[0].Offset);
        return whole;
    }

    private void JoinExif()
    {
        if (layout.ExifSegments.Count == 0)
            return;
        var skip = JpegSignature.Exif.Length;
        var first = layout.ExifSegments[0];
        var tiff = Body(first, skip);
        if (layout.ExifSegments.Count > 1)
        {
            var next = Body(layout.ExifSegments[1], skip).Span;
            if (next.StartsWith("II"u8) || next.StartsWith("MM"u8))
            {
                Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, "The file has a second EXIF segment, which was not read.", layout.ExifSegments[1].Offset);
            }
            else
            {
                tiff = layout.ExifSegments.SelectMany(segment => Body(segment, skip).ToArray()).ToArray();
                layout.Writable &= ~PayloadKinds.Exif;
                Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, "EXIF is spread over several segments; it is read, but not changed.", first.Offset);
            }
        }

        layout.Exif = new ExifPayload(ByteSource.FromMemory(tiff), first.DataOffset + skip);
    }

    private void JoinPhotoshop()
    {
        if (layout.PhotoshopSegments.Count == 0)
            return;
        var offset = layout.PhotoshopSegments[0].Offset;
        layout.Resources = PhotoshopSegments.Join([.. layout.PhotoshopSegments.Select(segment => Body(segment, JpegSignature.Photoshop.Length))]);
        if (layout.Resources.IsBroken)
        {
            Report(DiagnosticCodes.PhotoshopStructure, DiagnosticSeverity.Warning, "The list of Photoshop resources (APP13) breaks off; it is read as far as it goes and stays as it is.", offset);
            layout.Writable &= ~PayloadKinds.Iim;
        }

        if (layout.Resources.Find(ImageResource.IptcId) is not { } iim)
            return;
        if (layout.Resources.Resources.Count(resource => resource.Id == ImageResource.IptcId && !resource.Data.IsEmpty) > 1)
            Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, "The file has several IIM blocks; the first was read, and it alone remains when IIM is written.", offset);
        layout.Blocks.Add(new MetadataBlock("iim", offset, layout.PhotoshopSegments[^1].Range.End - offset));
        var digest = layout.Resources.Find(ImageResource.DigestId);
        layout.Iim = new IimPayload(iim, digest is { Length: 16 } ? digest : null);
    }

    private void CheckPicture()
    {
        if (layout.ScanOffset < 0)
            return;
        if (layout.Height == 0 && layout.Width != 0)
            _ = layout.ImageData;
        if (AfcpTrailer.Find(source, layout.ScanOffset) is { } appended)
        {
            layout.Appended = appended;
            layout.Blocks.Add(new MetadataBlock("afcp", appended.Range.Offset, appended.Range.Length));
            Report(DiagnosticCodes.StaleCopy, DiagnosticSeverity.Warning, "Archive software appended a copy of the captions (AFCP) behind the picture; it is not read, and stays as it is.", appended.Range.Offset);
        }

        if (layout.Width == 0 || layout.Height == 0)
            Refuse(DiagnosticCodes.Structure, "No frame header states the size of the picture.", layout.ScanOffset);
    }

    private ReadOnlyMemory<byte> Body(JpegSegment segment, int skip) =>
        source.ReadBlock(segment.DataOffset + skip, segment.DataLength - skip, JpegSegment.MaxDataOctets) ?? default;

    private void AddBlock(string kind, JpegSegment segment) => layout.Blocks.Add(new MetadataBlock(kind, segment.Offset, segment.Range.Length));

    private void Report(string code, DiagnosticSeverity severity, string message, long offset) =>
        layout.Diagnostics.Add(new Diagnostic(code, severity, message, offset));

    private void Refuse(string code, string message, long offset)
    {
        Report(code, DiagnosticSeverity.Error, message, offset);
        layout.Refusal ??= (DiagnosticCodes.NotWritable, message);
        layout.Writable = PayloadKinds.None;
    }
}

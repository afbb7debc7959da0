using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Photoshop;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Tiff;

/// <summary>TIFF and BigTIFF with any number of pages; DNG and camera raw files that are TIFF underneath are read only.</summary>
/// <remarks>
/// XMP is tag 0x02BC, IIM tag 0x83BB, Photoshop resources (with the IPTC digest) tag 0x8649 of the first directory. A write
/// adds values and, where it grew, the directory at the end of the file and mends the pointers: see <see cref="TiffEditor"/>.
/// </remarks>
internal sealed class TiffContainer : IContainer
{
    private const int NewPacketPadding = 2048;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) =>
        head.Length >= 8 && (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8)
        || RawFormat.ByHead(head) is not null);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var found = NewLayout("tiff", "image/tiff");
        if (TiffStructure.Open(source) is not { } tiff || tiff.FirstIfd == 0)
        {
            const string message = "The TIFF header names no directory.";
            found.Diagnostics.Add(new Diagnostic(DiagnosticCodes.Structure, DiagnosticSeverity.Error, message, 0));
            found.Refusal = (DiagnosticCodes.NotWritable, message);
            found.Writable = PayloadKinds.None;
            return found;
        }

        var reader = new TiffReader(tiff, limits, found);
        if (reader.Read() is not { } ifd0)
            return found;
        new TiffPayloads(tiff, limits, found).Read(ifd0);
        return RawOf(source, tiff, ifd0, reader.HasSensorData) is var (format, mediaType) ? AsRaw(found, format, mediaType) : found;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes)
    {
        if (changes.IsEmpty)
            return SplicePlan.Unchanged(source);
        if (layout.Refusal is { } refusal)
            throw new MetadataWriteException(refusal.Code, refusal.Message);
        var tiff = TiffStructure.Open(source) ?? throw TiffEditor.Broken("The TIFF header is damaged.", 0);
        var ifd0 = tiff.ReadIfd(tiff.FirstIfd) ?? throw TiffEditor.Broken("The first directory lies outside the file.", tiff.FirstIfd);
        var tags = new List<TiffTagEdit>(changes.Exif);
        if (!changes.Xmp.IsKeep)
            tags.Add(Edit(tiff, ifd0, ExifTags.Xmp, changes.Xmp.Bytes, TiffType.Byte));
        if (!changes.Iim.IsKeep || !changes.IimDigest.IsKeep)
            AddIim(tiff, ifd0, layout, changes, tags);
        var inUse = ((TiffLayout)layout).InUse;
        return ToPlan(source, TiffEditor.PlanAppend(source, tags, inUse), inUse);
    }

    private static SplicePlan ToPlan(ByteSource source, TiffAppend append, List<ByteRange> inUse)
    {
        var edits = new SourceEdits(source);
        foreach (var (offset, bytes) in append.Patches)
        {
            if (inUse.Exists(range => range.Offset < offset + bytes.Length && offset < range.End))
                throw new MetadataWriteException(DiagnosticCodes.NotWritable, $"The octets at {offset} belong to the directory and to a picture at once.", offset);
            edits.Replace(new ByteRange(offset, bytes.Length), bytes);
        }

        return edits.Replace(new ByteRange(append.TruncateTo, source.Length - append.TruncateTo), append.Appended).ToPlan();
    }

    private static void AddIim(TiffStructure tiff, TiffIfd ifd0, ContainerLayout layout, PayloadChanges changes, List<TiffTagEdit> tags)
    {
        if (!layout.Writable.HasFlag(PayloadKinds.Iim))
            throw new MetadataWriteException(DiagnosticCodes.PhotoshopStructure, "The list of Photoshop resources (tag 0x8649) breaks off, so IIM in it cannot be changed without loss.");
        var resources = TiffPayloads.Resources(tiff, ifd0, int.MaxValue);
        List<(ushort, ReadOnlyMemory<byte>?)> changed = [];
        if (!changes.Iim.IsKeep)
        {
            tags.Add(Edit(tiff, ifd0, ExifTags.Iptc, changes.Iim.Bytes, TiffType.Long));
            // Photoshop leaves a second copy among its resources: it follows, or it would contradict.
            if (resources.Find(ImageResource.IptcId) is not null)
                changed.Add((ImageResource.IptcId, changes.Iim.Bytes));
        }

        if (!changes.IimDigest.IsKeep)
            changed.Add((ImageResource.DigestId, changes.IimDigest.Bytes));
        if (changed.Count == 0)
            return;
        var list = resources.With([.. changed]);
        if (list.Length > 0 || ifd0.Find(ExifTags.Photoshop) is not null)
            tags.Add(Edit(tiff, ifd0, ExifTags.Photoshop, list.Length > 0 ? list : null, TiffType.Byte));
    }

    /// <summary>The edit of a tag that keeps the type the file uses. LONGs are filled up with zeros.</summary>
    private static TiffTagEdit Edit(TiffStructure tiff, TiffIfd ifd0, ushort tag, ReadOnlyMemory<byte>? bytes, TiffType newType)
    {
        var type = ifd0.Find(tag) is { Type: TiffType.Byte or TiffType.Undefined or TiffType.Long } present ? present.Type : newType;
        if (bytes is { } value && type == TiffType.Long && value.Length % 4 != 0)
            bytes = (byte[])[.. value.Span, .. new byte[4 - (value.Length % 4)]];
        return new TiffTagEdit(TiffDirectory.Ifd0, tag, type, bytes, tiff.IsBigEndian);
    }

    private static (string Format, string MediaType)? RawOf(ByteSource source, TiffStructure tiff, TiffIfd ifd0, bool hasSensorData)
    {
        if (RawFormat.ByHead(source.Peek(0, 16)) is { } known)
            return known;
        if (ifd0.Find(TiffTags.DngVersion) is not null)
            return ("dng", "image/x-adobe-dng");
        if (!hasSensorData)
            return null;
        var maker = ifd0.Find(ExifTags.Make) is { } entry && tiff.ReadValue(entry, 256) is { } text ? System.Text.Encoding.Latin1.GetString(text.Span) : "";
        return RawFormat.ByMaker(maker.Trim('\0', ' '));
    }

    private static TiffLayout AsRaw(TiffLayout found, string format, string mediaType)
    {
        var layout = NewLayout(format, mediaType);
        layout.Width = found.Width;
        layout.Height = found.Height;
        layout.Blocks.AddRange(found.Blocks);
        layout.Xmp.AddRange(found.Xmp);
        layout.Iim = found.Iim;
        layout.Exif = found.Exif;
        layout.ImageData.AddRange(found.ImageData);
        layout.Diagnostics.AddRange(found.Diagnostics);
        layout.InUse.AddRange(found.InUse);
        layout.IimUnit = found.IimUnit;
        // DNG is a published format in which offsets are where TIFF has them; nothing of it moves.
        layout.WritableOnRequest = format == "dng" && found.Refusal is null ? found.Writable : PayloadKinds.None;
        layout.Writable = PayloadKinds.None;
        layout.Refusal = (DiagnosticCodes.NeedsSidecar, format == "dng"
            ? "A DNG file is rewritten only where that is asked for; its metadata go into an XMP sidecar."
            : $"A {format.ToUpperInvariant()} file is never rewritten; its metadata go into an XMP sidecar.");
        return layout;
    }

    private static TiffLayout NewLayout(string format, string mediaType) => new()
    {
        Format = format,
        MediaType = mediaType,
        Writable = PayloadKinds.Xmp | PayloadKinds.Iim | PayloadKinds.Exif,
        XmpPadding = NewPacketPadding,
    };
}

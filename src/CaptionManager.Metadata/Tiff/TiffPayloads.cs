using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Photoshop;

namespace CaptionManager.Metadata.Tiff;

/// <summary>Finds the payloads that are tags of the first directory.</summary>
internal sealed class TiffPayloads(TiffStructure tiff, MetadataLimits limits, TiffLayout layout)
{
    internal void Read(TiffIfd ifd0)
    {
        layout.Exif = new ExifPayload(tiff.Source, 0);
        if (Value(ifd0, ExifTags.Xmp, "xmp") is { } packet)
            layout.Xmp.Add(new XmpPayload(packet, ifd0.Find(ExifTags.Xmp)!.Value.ValueOffset));
        ReadIim(ifd0);
        if (ifd0.Find(TiffTags.IccProfile) is { ValueOffset: > 0 } profile)
            layout.Blocks.Add(new MetadataBlock("icc", profile.ValueOffset, profile.ValueLength));
        if (tiff.ReadSubIfd(ifd0, ExifTags.ExifPointer) is { } exif)
            layout.Blocks.Add(new MetadataBlock("exif", exif.Offset, exif.NextPointerOffset + tiff.OffsetOctets - exif.Offset));
    }

    /// <summary>The Photoshop resources of a file; an empty list when it has none.</summary>
    internal static ImageResourceList Resources(TiffStructure tiff, TiffIfd ifd0, int limit) =>
        ifd0.Find(ExifTags.Photoshop) is { } entry && tiff.ReadValue(entry, limit) is { } bytes ? ImageResourceList.Parse(bytes) : ImageResourceList.Empty;

    private void ReadIim(TiffIfd ifd0)
    {
        _ = Value(ifd0, ExifTags.Photoshop, "photoshop");
        var resources = Resources(tiff, ifd0, limits.MaxPayloadOctets);
        if (resources.IsBroken)
        {
            layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.PhotoshopStructure, DiagnosticSeverity.Warning,
                "The list of Photoshop resources (tag 0x8649) breaks off; it is read as far as it goes and stays as it is.", ifd0.Find(ExifTags.Photoshop)!.Value.ValueOffset));
            layout.Writable &= ~PayloadKinds.Iim;
        }

        if (ifd0.Find(ExifTags.Iptc) is not { Type: TiffType.Byte or TiffType.Undefined })
            layout.IimUnit = 4;
        var digest = resources.Find(ImageResource.DigestId) is { Length: 16 } stored ? stored : (ReadOnlyMemory<byte>?)null;
        if (Value(ifd0, ExifTags.Iptc, "iim") is { } block)
            layout.Iim = new IimPayload(Unpadded(Straight(block), digest), digest);
        else if (resources.Find(ImageResource.IptcId) is { } elsewhere)
            layout.Iim = new IimPayload(elsewhere, digest, IsStandardPlace: false);
    }

    /// <summary>Some writers store the block as LONGs in the file's byte order, which turns each four octets round.</summary>
    private static ReadOnlyMemory<byte> Straight(ReadOnlyMemory<byte> block)
    {
        const byte tagMarker = 0x1C;
        if (block.Length < 4 || block.Span[0] == tagMarker || block.Span[3] != tagMarker)
            return block;
        var straight = block.ToArray();
        for (var i = 0; i + 4 <= straight.Length; i += 4)
            straight.AsSpan(i, 4).Reverse();
        return straight;
    }

    /// <summary>LONGs leave up to three zeros behind the last dataset; the digest may have been taken with or without them.</summary>
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The IPTC digest is an MD5.")]
    private static ReadOnlyMemory<byte> Unpadded(ReadOnlyMemory<byte> block, ReadOnlyMemory<byte>? digest)
    {
        if (digest is not { } stored)
            return block;
        for (var cut = 0; cut < 4 && cut < block.Length && (cut == 0 || block.Span[^cut] == 0); cut++)
        {
            if (MD5.HashData(block.Span[..^cut]).AsSpan().SequenceEqual(stored.Span))
                return block[..^cut];
        }

        return block;
    }

    private ReadOnlyMemory<byte>? Value(TiffIfd ifd0, ushort tag, string kind)
    {
        if (ifd0.Find(tag) is not { ValueOffset: > 0 } entry)
            return null;
        layout.Blocks.Add(new MetadataBlock(kind, entry.ValueOffset, entry.ValueLength));
        var value = tiff.ReadValue(entry, limits.MaxPayloadOctets);
        if (value is null)
            layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.LimitExceeded, DiagnosticSeverity.Error, $"The value of tag 0x{tag:X4} is longer than the {limits.MaxPayloadOctets} octets allowed.", entry.ValueOffset));
        return value;
    }
}

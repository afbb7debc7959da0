using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Jpeg;

namespace CaptionManager.Metadata.Previews;

/// <summary>Lets a preview state the orientation that its file states for both, so that it can stand alone.</summary>
internal static class UprightJpeg
{
    /// <summary>The JPEG with an EXIF segment of one tag; itself when the orientation is the usual one or it has EXIF of its own.</summary>
    internal static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> jpeg, int orientation)
    {
        if (orientation is < 2 or > 8 || new JpegContainer().Read(ByteSource.FromMemory(jpeg), MetadataLimits.Default).Exif is not null)
            return jpeg;
        // Header, IFD0 at 8 with one entry: 0x0112, SHORT, one value; no next directory.
        ReadOnlySpan<byte> tiff = [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return (byte[])[.. jpeg.Span[..2], .. JpegSegment.Write(JpegMarker.App1, JpegSignature.Exif, tiff), .. jpeg.Span[2..]];
    }
}

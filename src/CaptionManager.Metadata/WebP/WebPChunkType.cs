namespace CaptionManager.Metadata.WebP;

/// <summary>Chunk types of WebP (RFC 9649, section 2) as big-endian numbers of their four characters.</summary>
internal static class WebPChunkType
{
    /// <summary>"VP8 ": lossy bitstream.</summary>
    internal const uint Lossy = 0x56503820;

    /// <summary>"VP8L": lossless bitstream.</summary>
    internal const uint Lossless = 0x5650384C;

    /// <summary>"VP8X": extended header.</summary>
    internal const uint Extended = 0x56503858;

    /// <summary>"ALPH": alpha plane of a lossy picture.</summary>
    internal const uint Alpha = 0x414C5048;

    /// <summary>"ANIM": animation parameters.</summary>
    internal const uint Animation = 0x414E494D;

    /// <summary>"ANMF": animation frame.</summary>
    internal const uint Frame = 0x414E4D46;

    /// <summary>"ICCP": colour profile.</summary>
    internal const uint ColourProfile = 0x49434350;

    /// <summary>"EXIF": a TIFF structure.</summary>
    internal const uint Exif = 0x45584946;

    /// <summary>"XMP ": the packet.</summary>
    internal const uint Xmp = 0x584D5020;

    /// <summary>"XMP" and NUL, as some writers name it.</summary>
    internal const uint XmpWithNul = 0x584D5000;

    /// <summary>"C2PA": a manifest store.</summary>
    internal const uint ContentCredentials = 0x43325041;
}

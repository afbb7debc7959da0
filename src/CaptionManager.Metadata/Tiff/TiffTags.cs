namespace CaptionManager.Metadata.Tiff;

/// <summary>Tags that say where a page's picture lies and what the file is. TIFF 6.0, sections 8 and 15; DNG 1.7; TIFF/EP.</summary>
internal static class TiffTags
{
    internal const ushort NewSubfileType = 0x00FE;
    internal const ushort Width = 0x0100;
    internal const ushort Height = 0x0101;
    internal const ushort BitsPerSample = 0x0102;
    internal const ushort Compression = 0x0103;
    internal const ushort Photometric = 0x0106;
    internal const ushort StripOffsets = 0x0111;
    internal const ushort SamplesPerPixel = 0x0115;
    internal const ushort StripByteCounts = 0x0117;
    internal const ushort TileOffsets = 0x0144;
    internal const ushort TileByteCounts = 0x0145;
    internal const ushort SubIfds = 0x014A;
    internal const ushort JpegTables = 0x015B;
    internal const ushort IccProfile = 0x8773;
    internal const ushort DngVersion = 0xC612;

    /// <summary>Photometric interpretation of sensor data.</summary>
    internal const int ColourFilterArray = 32803;

    /// <summary>Photometric interpretation of demosaiced sensor data.</summary>
    internal const int LinearRaw = 34892;
}

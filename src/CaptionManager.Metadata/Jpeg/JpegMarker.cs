namespace CaptionManager.Metadata.Jpeg;

/// <summary>Marker codes. ITU-T T.81, table B.1; JPEG-LS adds 0xF7.</summary>
internal static class JpegMarker
{
    internal const byte HuffmanTables = 0xC4;
    internal const byte Reserved = 0xC8;
    internal const byte ArithmeticConditioning = 0xCC;
    internal const byte StartOfImage = 0xD8;
    internal const byte EndOfImage = 0xD9;
    internal const byte StartOfScan = 0xDA;
    internal const byte NumberOfLines = 0xDC;
    internal const byte Hierarchical = 0xDE;
    internal const byte App0 = 0xE0;
    internal const byte App1 = 0xE1;
    internal const byte App2 = 0xE2;
    internal const byte App11 = 0xEB;
    internal const byte App13 = 0xED;
    internal const byte App14 = 0xEE;
    internal const byte App15 = 0xEF;
    internal const byte JpegLsFrame = 0xF7;
    internal const byte Comment = 0xFE;

    /// <summary>True for a frame header, which states the size.</summary>
    internal static bool IsFrame(byte marker) =>
        marker is (>= 0xC0 and <= 0xCF and not (HuffmanTables or Reserved or ArithmeticConditioning)) or Hierarchical or JpegLsFrame;

    /// <summary>True for APP0 to APP15 and comments: what is no part of the compressed image data.</summary>
    internal static bool IsMetadata(byte marker) => marker is (>= App0 and <= App15) or Comment;

    /// <summary>True for markers without a length: restart and TEM.</summary>
    internal static bool StandsAlone(byte marker) => marker is (>= 0xD0 and <= 0xD7) or 0x01;
}

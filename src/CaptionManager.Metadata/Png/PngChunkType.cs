namespace CaptionManager.Metadata.Png;

/// <summary>Chunk types as big-endian numbers. PNG, third edition, section 11; APNG chunks are part of it since then.</summary>
internal static class PngChunkType
{
    /// <summary>IHDR: image header.</summary>
    internal const uint Header = 0x49484452;

    /// <summary>PLTE: palette.</summary>
    internal const uint Palette = 0x504C5445;

    /// <summary>tRNS: transparency.</summary>
    internal const uint Transparency = 0x74524E53;

    /// <summary>IDAT: image data.</summary>
    internal const uint ImageData = 0x49444154;

    /// <summary>IEND: the end.</summary>
    internal const uint End = 0x49454E44;

    /// <summary>acTL: animation control.</summary>
    internal const uint AnimationControl = 0x6163544C;

    /// <summary>fcTL: frame control.</summary>
    internal const uint FrameControl = 0x6663544C;

    /// <summary>fdAT: frame data.</summary>
    internal const uint FrameData = 0x66644154;

    /// <summary>iCCP: colour profile.</summary>
    internal const uint ColourProfile = 0x69434350;

    /// <summary>tEXt: Latin-1 text.</summary>
    internal const uint Text = 0x74455874;

    /// <summary>zTXt: compressed Latin-1 text.</summary>
    internal const uint CompressedText = 0x7A545874;

    /// <summary>iTXt: UTF-8 text, XMP among it.</summary>
    internal const uint InternationalText = 0x69545874;

    /// <summary>eXIf: a TIFF structure.</summary>
    internal const uint Exif = 0x65584966;

    /// <summary>caBX: a C2PA manifest store (C2PA 2.1, A.3.3).</summary>
    internal const uint ContentCredentials = 0x63614258;

    /// <summary>True when all four octets are ASCII letters, as section 5.3 demands.</summary>
    internal static bool IsValid(uint type)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            if (!char.IsAsciiLetter((char)((type >> shift) & 0xFF)))
                return false;
        }

        return true;
    }

    /// <summary>The four letters.</summary>
    internal static string Name(uint type) => string.Create(4, type, static (name, value) =>
    {
        for (var i = 0; i < 4; i++) name[i] = (char)((value >> (24 - (i * 8))) & 0xFF);
    });
}

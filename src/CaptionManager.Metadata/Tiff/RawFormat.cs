namespace CaptionManager.Metadata.Tiff;

/// <summary>Camera raw files that are TIFF underneath. Their makers' software reads offsets no standard names, so they are never rewritten.</summary>
internal static class RawFormat
{
    /// <summary>The format that the first octets alone tell; null when they are those of any TIFF.</summary>
    internal static (string Format, string MediaType)? ByHead(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("IIRO"u8) || head.StartsWith("IIRS"u8) || head.StartsWith("MMOR"u8))
            return ("orf", "image/x-olympus-orf");
        if (head.StartsWith("IIU\0"u8))
            return ("rw2", "image/x-panasonic-rw2");
        if (head.Length >= 10 && head[8..].StartsWith("CR"u8))
            return ("cr2", "image/x-canon-cr2");
        return null;
    }

    /// <summary>The format of a file with sensor data, by the camera's maker.</summary>
    internal static (string Format, string MediaType) ByMaker(string maker) => maker.Split(' ')[0].ToUpperInvariant() switch
    {
        "NIKON" => ("nef", "image/x-nikon-nef"),
        "SONY" => ("arw", "image/x-sony-arw"),
        "PENTAX" or "RICOH" => ("pef", "image/x-pentax-pef"),
        "SAMSUNG" => ("srw", "image/x-samsung-srw"),
        "HASSELBLAD" => ("3fr", "image/x-hasselblad-3fr"),
        _ => ("raw", "image/x-raw"),
    };
}

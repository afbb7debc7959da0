namespace CaptionManager.Metadata.IsoBmff;

/// <summary>Tells HEIF files by the brands in their first box. ISO/IEC 23008-12, section 10; AV1 Image File Format, section 6.</summary>
internal static class HeifBrand
{
    private const int FirstBrand = 8;

    /// <summary>Format and media type; null when the file is none of them.</summary>
    internal static (string Format, string MediaType)? Find(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head[4..].StartsWith("ftyp"u8))
            return null;
        var length = (int)Math.Min(head.Length, new IsoCursor(head).U32());
        (string, string)? found = null;
        for (var at = FirstBrand; at + 4 <= length; at += 4)
        {
            // Between the first brand and the others stands its version.
            if (at == FirstBrand + 4)
                continue;
            switch (System.Text.Encoding.Latin1.GetString(head.Slice(at, 4)))
            {
                case "avif" or "avis":
                    return ("avif", "image/avif");
                case "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx":
                    return ("heic", "image/heic");
                case "mif1" or "mif2" or "msf1":
                    found = ("heif", "image/heif");
                    break;
            }
        }

        return found;
    }
}

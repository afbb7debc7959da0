using System.Collections.Frozen;

namespace CaptionManager.Desk.Ingest;

/// <summary>What the name and the declared media type of a file say it is, held against what its bytes say.</summary>
internal static class ClaimedFormat
{
    private static readonly FrozenDictionary<string, string> ByExtension = new Dictionary<string, string>
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".jpe"] = "image/jpeg",
        [".jfif"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".heic"] = "image/heic",
        [".heif"] = "image/heic",
        [".hif"] = "image/heic",
        [".avif"] = "image/avif",
        [".jxl"] = "image/jxl",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // One format under several names.
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["image/jpg"] = "image/jpeg",
        ["image/pjpeg"] = "image/jpeg",
        ["image/heif"] = "image/heic",
        ["image/heic-sequence"] = "image/heic",
        ["image/heif-sequence"] = "image/heic",
        ["image/avif-sequence"] = "image/avif",
        ["image/x-png"] = "image/png",
        ["image/tif"] = "image/tiff",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The claim that the bytes belie, in words; <see langword="null"/> where none does. Names and types that are not known claim nothing.</summary>
    public static FormattableString? Belied(string fileName, string? declaredMediaType, string sniffedMediaType)
    {
        var sniffed = Canonical(sniffedMediaType);
        var extension = Path.GetExtension(fileName);
        if (ByExtension.TryGetValue(extension, out var byName) && byName != sniffed) return $"its name ends in {extension}";

        var declared = declaredMediaType?.Split(';')[0].Trim();
        var isClaim = !string.IsNullOrEmpty(declared) && (ByExtension.Values.Contains(Canonical(declared)) || !declared.StartsWith("application/", StringComparison.OrdinalIgnoreCase));
        if (isClaim && Canonical(declared!) != sniffed) return $"it was sent as {declared}";
        return null;
    }

    private static string Canonical(string mediaType) =>
        Synonyms.TryGetValue(mediaType, out var canonical) ? canonical : mediaType.ToLowerInvariant();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CaptionManager.Pairing.Matching;

/// <summary>A file name in the parts by which it is compared, all in small letters and composed form.</summary>
/// <param name="Full">The name with its extension.</param>
/// <param name="Stem">The name without the extension of a picture or sidecar.</param>
/// <param name="Root">The stem without what editing and copying append, punctuation alike.</param>
/// <param name="Frame">The last run of at least three digits, leading zeros gone; empty where there is none.</param>
public sealed partial record NameParts(string Full, string Stem, string Root, string Frame)
{
    private const int ShortestFrame = 3;

    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.Ordinal,
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".hif", ".avif", ".jxl", ".psd", ".xmp",
        ".dng", ".cr2", ".cr3", ".nef", ".nrw", ".arw", ".sr2", ".orf", ".rw2", ".raf", ".pef", ".srw");

    /// <summary>The parts of a name; folders of any system are dropped.</summary>
    /// <param name="name">As written.</param>
    public static NameParts Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var full = Fold(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var extension = Path.GetExtension(full);
        var stem = Extensions.Contains(extension) ? full[..^extension.Length] : full;
        return new NameParts(full, stem, RootOf(stem), FrameOf(stem));
    }

    /// <summary>The camera's number in a text: the last run of digits, leading zeros gone.</summary>
    /// <param name="text">A file name, or the number as somebody wrote it.</param>
    public static string FrameOf(string text) => Digits().Matches(text).LastOrDefault() is { } match && (match.Length >= ShortestFrame || match.Length == text.Trim().Length)
        ? match.Value.TrimStart('0') is { Length: > 0 } number ? number : "0"
        : "";

    /// <summary>Whether a name is one that cameras give over and over: it says nothing outside its own batch.</summary>
    /// <param name="stem">The stem of a name.</param>
    public static bool IsCameraName(string stem) => CameraName().IsMatch(stem);

    private static string Fold(string name)
    {
        var trimmed = name.Trim();
        try
        {
            return trimmed.Normalize().ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: compared as it stands.
            return trimmed.ToLowerInvariant();
        }
    }

    private static string RootOf(string stem)
    {
        var root = stem;
        for (var before = ""; before != root;)
        {
            before = root;
            root = Addition().Replace(root, "");
        }

        return Punctuation().Replace(root.Length > 0 ? root : stem, "-").Trim('-');
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?:[\s_.-]*\(\d{1,2}\)|[\s_.-]+(?:copy|kopie|copie|edit|edited|final|web|hires|lowres|print|s?rgb|cmyk|bw|retouched|crop|cropped|v?\d{1,2}))$|(?<=[\d)])(?:copy|edit)$", RegexOptions.CultureInvariant)]
    private static partial Regex Addition();

    [GeneratedRegex(@"[\s_.\-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^(?:_?(?:img|mg|dsc|dscf|dscn|dsf|pict?|image|photo|p|gopr|gp|dji|l|r|sam|cimg|imgp|_igp|hp|mvc|vlcsnap|pxl|screenshot|untitled|scan)[\s_-]*)?\d{1,6}$|^[a-z0-9_]{1,4}\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CameraName();
}

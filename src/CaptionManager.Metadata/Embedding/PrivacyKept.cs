using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Places in which a file may state a position or a serial number that no switch takes out: they are kept whole, and named.</summary>
internal static class PrivacyKept
{
    // Motion photos: a film behind the picture.
    private const string Photos = "http://ns.google.com/photos/1.0/";

    /// <summary>A warning for each such place.</summary>
    internal static IEnumerable<Diagnostic> Find(ContainerLayout layout, ExifReader? exif, IEnumerable<XmpProperty> stated, PrivacyParts parts)
    {
        var what = (parts.HasFlag(PrivacyParts.SerialNumbers), parts.HasFlag(PrivacyParts.Gps)) switch
        {
            (true, true) => "a serial number or a position",
            (true, false) => "a serial number",
            (false, true) => "a position",
            _ => null,
        };
        if (what is null)
            yield break;
        if (exif?.Has(TiffDirectory.Exif, ExifTags.MakerNote) == true)
            yield return Kept($"The maker note, which only the camera's maker can read in full, was kept and may state {what}.");
        var segments = layout.Blocks.Where(block => IsMakersSegment(block.Kind)).Select(block => block.Kind.ToUpperInvariant()).Distinct().ToList();
        if (segments.Count > 0)
            yield return Kept($"Segments of the camera's maker ({string.Join(", ", segments)}) were kept and may state {what}.");
        if (layout.Blocks.Exists(block => block.Kind is "mpf"))
            yield return Kept($"Further pictures in the file (MPF) were kept with metadata of their own, which may state {what}.");
        if (stated.Any(property => property.Namespace.StartsWith(Photos, StringComparison.Ordinal)))
            yield return Kept($"A film or further pictures behind the picture were kept and may state {what}.");
    }

    // APP1 to APP15 of no known content, by the names of JpegReader.
    private static bool IsMakersSegment(string kind) => kind.StartsWith("app", StringComparison.Ordinal) && kind.Length > 3 && kind[3..].All(char.IsAsciiDigit) && kind != "app0";

    private static Diagnostic Kept(string message) => new(DiagnosticCodes.StaleCopy, DiagnosticSeverity.Warning, message);
}

using System.Collections.Frozen;

namespace CaptionManager.Cli.Files;

/// <summary>The names that pictures go by: what a walk through a folder picks. A file named on the command line is taken whatever its name.</summary>
internal static class PhotoExtensions
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".webp", ".gif", ".tif", ".tiff", ".btf", ".tf8",
        ".heic", ".heif", ".hif", ".avif", ".jxl", ".jp2", ".psd", ".psb",
        ".dng", ".cr2", ".cr3", ".nef", ".nrw", ".arw", ".sr2", ".orf", ".rw2", ".raf", ".pef", ".srw", ".3fr");

    private static readonly FrozenSet<string> FilmsAndDocuments = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".pdf", ".mov", ".qt", ".mp4", ".m4v", ".3gp");

    /// <summary>Whether the name is a picture's.</summary>
    public static bool IsPhoto(ReadOnlySpan<char> path) =>
        Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Path.GetExtension(path));

    /// <summary>Whether the name is that of a film or document whose words are read as a picture's are.</summary>
    public static bool IsFilmOrDocument(ReadOnlySpan<char> path) =>
        FilmsAndDocuments.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Path.GetExtension(path));
}

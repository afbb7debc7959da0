using System.Globalization;
using System.Text;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Ingest;

/// <summary>Makes the name a file claims fit to be shown and written: the files themselves are stored under their hash.</summary>
public static class FileNames
{
    /// <summary>The name kept where a file brings none.</summary>
    public const string Nameless = "unnamed";

    /// <summary>
    /// The last part of the name without folders, control and formatting characters; at most <see cref="Photo.FileNameLength"/> UTF-16
    /// code units, cut before the extension. Idempotent.
    /// </summary>
    /// <param name="claimed">As it came, possibly with folders of any system.</param>
    public static string Clean(string claimed)
    {
        var last = claimed[(claimed.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            // Formatting characters can reverse what a reader sees ("gpj.exe").
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || rune == Rune.ReplacementChar)
            {
                continue;
            }

            kept.Append(rune.ToString());
        }

        var name = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        if (name is "" or "." or "..") return Nameless;
        if (name.Length <= Photo.FileNameLength) return name;

        var extension = Path.GetExtension(name);
        if (extension.Length > 16) extension = "";
        var length = Photo.FileNameLength - extension.Length;
        if (char.IsHighSurrogate(name[length - 1])) length--;
        return name[..length].TrimEnd() + extension;
    }
}

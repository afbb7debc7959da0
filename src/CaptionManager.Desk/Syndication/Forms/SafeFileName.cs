using System.Buffers;
using System.Globalization;
using System.Text;

namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>Makes file names that no receiving system trips over: Windows, Unix, SFTP servers, object stores, unpackers.</summary>
internal static class SafeFileName
{
    // File systems count octets; this leaves room for the extensions of documents and of unfinished files.
    private const int StemOctets = 180;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\/:*?\"<>|");
    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];

    /// <summary>A name of a stem and an extension; never empty, never hidden, never a device's.</summary>
    public static string Of(string stem, string extension)
    {
        var kept = new StringBuilder(stem.Length);
        foreach (var rune in stem.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate) continue;
            var isUnsafe = category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (rune.IsBmp && Forbidden.Contains((char)rune.Value));
            kept.Append(isUnsafe ? "_" : rune.ToString());
        }

        var name = Cut(kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.'));
        if (name.Length == 0) name = "photo";
        if (Devices.Contains(name.Split('.')[0].ToLowerInvariant())) name = "_" + name;
        return name + Extension(extension);
    }

    /// <summary>The same name with a number: <c>match-2.jpg</c>.</summary>
    public static string Numbered(string name, int number) =>
        $"{Path.GetFileNameWithoutExtension(name)}-{number.ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(name)}";

    private static string Extension(string extension) =>
        extension.Length is > 1 and <= 16 && extension[1..].All(char.IsAsciiLetterOrDigit) ? extension : "";

    private static string Cut(string name)
    {
        while (Encoding.UTF8.GetByteCount(name) > StemOctets) name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        return name.TrimEnd(' ', '.');
    }
}

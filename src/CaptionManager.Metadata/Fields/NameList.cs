using System.Text;

namespace CaptionManager.Metadata.Fields;

/// <summary>
/// Names joined by <c>"; "</c> in EXIF Artist. A name that holds the separator or starts with a quotation mark stands in
/// quotation marks, with those inside doubled (Metadata Working Group Guidelines 2.0, section 5.4, as exiftool writes it).
/// </summary>
internal static class NameList
{
    private const string Separator = "; ";

    /// <summary>Joins names.</summary>
    internal static string Join(IEnumerable<string> names) => string.Join(Separator, names.Select(Quote));

    /// <summary>Splits a list; empty names are left out.</summary>
    internal static IReadOnlyList<string> Split(string text)
    {
        var names = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var name = text[at] == '"' && TryReadQuoted(text, at, out var quoted, out var end) ? quoted : ReadPlain(text, at, out end);
            if (name.Length > 0)
                names.Add(name);
            at = end;
        }

        return names;
    }

    private static string Quote(string name) =>
        name.StartsWith('"') || name.Contains(';', StringComparison.Ordinal) || name != name.Trim()
            ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : name;

    private static string ReadPlain(string text, int start, out int end)
    {
        var separator = text.IndexOf(';', start);
        end = separator < 0 ? text.Length : separator + 1;
        var name = text[start..(separator < 0 ? text.Length : separator)].Trim();
        while (end < text.Length && text[end] == ' ')
            end++;
        return name;
    }

    private static bool TryReadQuoted(string text, int start, out string name, out int end)
    {
        var result = new StringBuilder();
        for (end = start + 1; end < text.Length; end++)
        {
            if (text[end] != '"')
            {
                result.Append(text[end]);
            }
            else if (end + 1 < text.Length && text[end + 1] == '"')
            {
                result.Append('"');
                end++;
            }
            else
            {
                break;
            }
        }

        name = result.ToString();
        var closed = end < text.Length;
        end++;
        while (end < text.Length && text[end] == ' ')
            end++;
        if (!closed || (end < text.Length && text[end] != ';'))
            return false;
        end++;
        while (end < text.Length && text[end] == ' ')
            end++;
        return true;
    }
}

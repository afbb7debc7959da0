using System.Text;
using System.Text.RegularExpressions;

namespace CaptionManager.Pairing.Sheets;

/// <summary>What a cell says, and whether it is text at all.</summary>
internal static partial class CellText
{
    /// <summary>The text without blanks around it, line ends as one kind, in the composed form; control characters go.</summary>
    public static string Clean(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0) return "";
        if (text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAnyInRange('\x7F', '\x9F'))
        {
            var kept = new StringBuilder(text.Length);
            foreach (var character in text.ReplaceLineEndings("\n"))
            {
                if (character is '\n' or '\t' || !char.IsControl(character)) kept.Append(character);
            }

            text = kept.ToString().Trim();
        }

        return IsWellFormed(text) ? text.Normalize() : text;
    }

    /// <summary>A text that a spreadsheet was told to take as text: ="0123" says 0123.</summary>
    public static string Unwrap(string cell) =>
        TextFormula().Match(cell) is { Success: true } match ? match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    /// <summary>Whether it is a formula and not words. A code replacement (<c>=abc=</c>) is none.</summary>
    public static bool IsFormula(string cell) => cell.Length > 1 && cell[0] is '=' or '+' or '-' or '@' && Formula().IsMatch(cell);

    /// <summary>What Excel shows in the place of a value it could not compute.</summary>
    public static bool IsError(string cell) => cell.Length is > 2 and < 16 && cell[0] == '#' && ExcelError().IsMatch(cell);

    /// <summary>Whether letters look like UTF-8 that was read as Windows-1252 once: "JosÃ©".</summary>
    public static Match Garbled(string cell) => Mojibake().Match(cell);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }

        return true;
    }

    [GeneratedRegex("^=\"((?:[^\"]|\"\")*)\"$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TextFormula();

    // A function call, a reference to a cell, arithmetic, or the start of a program that old spreadsheets would run.
    [GeneratedRegex(@"^(?:[=+\-@]+\s*(?:[A-Za-z][A-Za-z0-9._]*\s*\(|'?[^=|!]{1,40}'?!\$?[A-Za-z]{1,3}\$?[0-9]|\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?:$|[\s:+\-*/&,;)])|[A-Za-z]+\|)|=[\d\s.+\-*/()&""]+$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ExcelError();

    [GeneratedRegex(@"\w*(?:[ÃÂ][\u0080-\u00BF]|â€[\u2122\u009C\u009D\u201C\u201D“”˜™œ\u00A6])\w*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mojibake();
}

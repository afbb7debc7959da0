using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CaptionManager.Captions.Templates;

namespace CaptionManager.Captions.Aids;

/// <summary>Codes that stand for longer texts, as sports desks type them: <c>=mci9=</c> becomes the player and the club.</summary>
/// <remarks>
/// A list is tab-separated: the code, then one text a column. <c>=code=</c> stands for the first column, <c>=code#2=</c> for the second.
/// Case does not count in codes. Immutable and safe for use by many threads; time is linear in the text.
/// </remarks>
public sealed class CodeReplacements
{
    private const int LongestCode = 40;

    private readonly FrozenDictionary<string, ImmutableArray<string>> _texts;
    private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly char _delimiter;

    private CodeReplacements(Dictionary<string, ImmutableArray<string>> texts, char delimiter)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _bySpan = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        _delimiter = delimiter;
    }

    /// <summary>How many codes there are.</summary>
    public int Count => _texts.Count;

    /// <summary>Reads a list. Empty lines and lines that begin with <c>//</c> are left out; of one code twice the later line counts.</summary>
    /// <exception cref="UnreadableTextException">A line has a code and no text, or the code holds a blank or the delimiter; the message gives the line.</exception>
    public static CodeReplacements Read(TextReader reader, char delimiter = '=')
    {
        ArgumentNullException.ThrowIfNull(reader);
        var texts = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith("//", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            var code = cells[0].Trim();
            if (cells.Length < 2 || code.Length is 0 or > LongestCode || code.AsSpan().ContainsAny(delimiter, ' ', '#'))
                throw new UnreadableTextException($"Line {number} of the code list needs a code of up to {LongestCode} characters without blanks, '#' or '{delimiter}', a tab, and a text: \"{line}\".");
            texts[code] = [.. cells.Skip(1).Select(cell => cell.Trim())];
        }

        return new CodeReplacements(texts, delimiter);
    }

    /// <summary>The text with its codes written out, and the codes nobody knows, which stay as they are.</summary>
    public CodeExpansion Expand(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new StringBuilder(text.Length);
        var unknown = ImmutableArray.CreateBuilder<string>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf(_delimiter, position);
            var close = open < 0 ? -1 : text.AsSpan(open + 1, Math.Min(LongestCode + 4, text.Length - open - 1)).IndexOf(_delimiter);
            if (open < 0) break;
            output.Append(text, position, open - position);
            var code = close <= 0 ? default : text.AsSpan(open + 1, close);
            if (code.IsEmpty || code.ContainsAny(' ', '\n', '\t'))
            {
                output.Append(_delimiter);
                position = open + 1;
            }
            else if (TextOf(code) is { } replacement)
            {
                output.Append(replacement);
                position = open + close + 2;
            }
            else
            {
                unknown.Add(code.ToString());
                output.Append(text, open, close + 2);
                position = open + close + 2;
            }
        }

        output.Append(text, position, text.Length - position);
        return new CodeExpansion(output.ToString(), unknown.ToImmutable());
    }

    private string? TextOf(ReadOnlySpan<char> code)
    {
        var column = 1;
        if (code.IndexOf('#') is > 0 and var mark)
        {
            if (!int.TryParse(code[(mark + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out column)) return null;
            code = code[..mark];
        }

        return _bySpan.TryGetValue(code, out var texts) && column >= 1 && column <= texts.Length ? texts[column - 1] : null;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CaptionManager.Captions.Aids;

/// <summary>A text out of a mail, a document or a page as a caption wants it: one line, straight quotation marks, no sign that nobody sees.</summary>
/// <remarks>
/// Joiners and marks of direction stay in scripts that need them (Arabic, Hebrew, the scripts of India, pictures of signs); in Latin text they are left over from elsewhere.
/// Guillemets stay: they are how some languages quote. Cleaning twice changes nothing more.
/// </remarks>
/// <param name="Text">The clean text.</param>
/// <param name="Changes">What was changed, in the order of <see cref="PasteChangeKind"/>; empty where it was clean.</param>
public sealed record PastedText(string Text, ImmutableArray<PasteChange> Changes)
{
    private const char FirstOfOtherScripts = '\u0590';

    /// <summary>Cleans a text.</summary>
    public static PastedText Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counts = new int[Enum.GetValues<PasteChangeKind>().Length];
        var output = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var sign = text[position];
            if (IsBlank(sign))
            {
                var end = position;
                while (end < text.Length && (IsBlank(text[end]) || IsInvisible(text, end))) end++;
                Blank(text.AsSpan(position, end - position), isInside: output.Length > 0 && end < text.Length, output, counts);
                position = end;
                continue;
            }

            if (IsInvisible(text, position)) counts[(int)PasteChangeKind.Invisible]++;
            else if (Straight(sign) is { } straight)
            {
                counts[(int)PasteChangeKind.Quotes]++;
                output.Append(straight);
            }
            else output.Append(sign);

            position++;
        }

        return new PastedText(output.ToString(), [.. counts.Select((count, kind) => new PasteChange((PasteChangeKind)kind, count)).Where(change => change.Count > 0)]);
    }

    private static void Blank(ReadOnlySpan<char> run, bool isInside, StringBuilder output, int[] counts)
    {
        var breaks = 0;
        for (var index = 0; index < run.Length; index++)
        {
            if (!IsBlank(run[index])) counts[(int)PasteChangeKind.Invisible]++;
            else if (IsBreak(run[index]) && !(run[index] == '\n' && index > 0 && run[index - 1] == '\r')) breaks++;
        }

        if (isInside) output.Append(' ');
        if (breaks > 0) counts[(int)PasteChangeKind.LineBreaks] += breaks;
        else if (!isInside || run is not " ") counts[(int)PasteChangeKind.Blanks]++;
    }

    private static bool IsBlank(char sign) => char.IsWhiteSpace(sign);

    private static bool IsBreak(char sign) => sign is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsInvisible(string text, int position)
    {
        var sign = text[position];
        if (char.IsControl(sign)) return !IsBlank(sign);
        if (CharUnicodeInfo.GetUnicodeCategory(text, position) != UnicodeCategory.Format || char.IsSurrogate(sign)) return false;

        // Joiners, non-joiners, left-to-right and right-to-left marks.
        return sign is not ('\u200c' or '\u200d' or '\u200e' or '\u200f') || !(IsOfOtherScript(text, position - 1) || IsOfOtherScript(text, position + 1));
    }

    private static bool IsOfOtherScript(string text, int position) => position >= 0 && position < text.Length && text[position] >= FirstOfOtherScripts && text[position] is < '\u2000' or > '\u206f';

    private static char? Straight(char sign) => sign switch
    {
        '\u201c' or '\u201d' or '\u201e' or '\u201f' => '"',
        '\u2018' or '\u2019' or '\u201a' or '\u201b' => '\'',
        _ => null,
    };
}

using System.Globalization;

namespace CaptionManager.Desk.Editing;

/// <summary>Compares two texts word by word, as history and conflicts show them.</summary>
/// <remarks>Pieces that are the same or added make the newer text; those that are the same or removed make the older one.</remarks>
public static class WordDiff
{
    // Words compared with words: beyond this many pairs the middle is shown as replaced, which for such texts says as much.
    private const int MaximumPairs = 1_000_000;

    /// <summary>The pieces, in order.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    public static IReadOnlyList<DiffPiece> Compare(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var head = 0;
        while (head < old.Count && head < now.Count && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;

        var pieces = new List<DiffPiece>();
        Add(pieces, DiffKind.Same, old[..head]);
        Middle(pieces, old[head..^tail], now[head..^tail]);
        Add(pieces, DiffKind.Same, old[^tail..]);
        return pieces;
    }

    private static void Middle(List<DiffPiece> pieces, List<string> old, List<string> now)
    {
        if (old.Count == 0 || now.Count == 0 || (long)old.Count * now.Count > MaximumPairs)
        {
            Add(pieces, DiffKind.Removed, old);
            Add(pieces, DiffKind.Added, now);
            return;
        }

        var common = CommonLengths(old, now);
        int i = 0, j = 0;
        while (i < old.Count && j < now.Count)
        {
            if (old[i] == now[j])
            {
                Add(pieces, DiffKind.Same, [old[i++]]);
                j++;
            }
            else if (common[i + 1, j] >= common[i, j + 1]) Add(pieces, DiffKind.Removed, [old[i++]]);
            else Add(pieces, DiffKind.Added, [now[j++]]);
        }

        Add(pieces, DiffKind.Removed, old[i..]);
        Add(pieces, DiffKind.Added, now[j..]);
    }

    // At [i, j]: words in the longest common sequence of what follows from old word i and new word j.
    private static int[,] CommonLengths(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static void Add(List<DiffPiece> pieces, DiffKind kind, List<string> words)
    {
        if (words.Count == 0) return;
        var text = string.Concat(words);
        if (pieces is [.., var last] && last.Kind == kind) pieces[^1] = last with { Text = last.Text + text };
        else pieces.Add(new DiffPiece(kind, text));
    }

    // A word, a run of spaces, or one sign of punctuation each, so that a moved comma does not count as another word.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start + 1;
            if (IsWord(text, start))
            {
                while (end < text.Length && IsWord(text, end)) end++;
            }
            else if (char.IsWhiteSpace(text[start]))
            {
                while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            }
            else
            {
                end = start + StringInfo.GetNextTextElementLength(text, start);
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private static bool IsWord(string text, int index) =>
        char.IsLetterOrDigit(text[index]) || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

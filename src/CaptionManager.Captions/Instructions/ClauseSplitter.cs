using System.Text.RegularExpressions;

namespace CaptionManager.Captions.Instructions;

/// <summary>Cuts instructions into clauses: at marks, and before the words that open a new instruction where agencies write none.</summary>
internal static partial class ClauseSplitter
{
    /// <summary>The clauses of a text, leaving out what was read already.</summary>
    /// <param name="text">The instructions; what was read already is overwritten with separators.</param>
    public static IEnumerable<InstructionClause> Split(string text)
    {
        var start = 0;
        var isQuoted = false;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && text[index] is '"' or '“' or '”') isQuoted = !isQuoted;
            if (index < text.Length && (isQuoted || !IsEnd(text, index))) continue;
            foreach (var clause in Open(text, start, index)) yield return clause;
            start = index + 1;
        }
    }

    private static bool IsEnd(string text, int index) => text[index] switch
    {
        ';' or ',' or '\n' or '\r' or '*' or '|' or '•' or '!' or '\0' or '/' or '(' or ')' => true,
        '.' => (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1])) && !IsInitial(text, index),
        '-' or '–' or '—' => index > 0 && index + 1 < text.Length && char.IsWhiteSpace(text[index - 1]) && char.IsWhiteSpace(text[index + 1]),
        _ => false,
    };

    // The full stops of "U.S." end nothing.
    private static bool IsInitial(string text, int index) =>
        index > 0 && char.IsLetter(text[index - 1]) && (index == 1 || !char.IsLetter(text[index - 2]));

    private static IEnumerable<InstructionClause> Open(string text, int start, int end)
    {
        var piece = text[start..end];
        var from = 0;
        foreach (Match opener in Openers().Matches(piece))
        {
            if (Trimmed(start + from, piece[from..opener.Index]) is { } before) yield return before;
            from = opener.Index;
        }

        if (Trimmed(start + from, piece[from..]) is { } rest) yield return rest;
    }

    private static InstructionClause? Trimmed(int start, string piece)
    {
        var words = piece.Trim();
        return words.Length == 0 ? null : new InstructionClause(start + piece.IndexOf(words, StringComparison.Ordinal), words);
    }

    [GeneratedRegex(@"(?<=\S\s)(?<!\b(?:TO|FOR)\s)(?=(?:NO|NOT\s+FOR|MANDATORY|MUST\s+CREDIT|RESTRICTED\s+TO|EDITORIAL\s+USE|FOR\s+EDITORIAL|ONE[- ]TIME|SINGLE\s+USE|DO\s+NOT)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Openers();
}

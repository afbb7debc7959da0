using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A word stands twice.</summary>
internal sealed class DoubledWordRule() : LintRule(
    "doubled-word",
    LintSeverity.Warning,
    "Word doubled",
    "The same word twice in a row is nearly always a slip of editing. Names that double themselves (Bora Bora, Pago Pago, New New), numbers, initials and words parted by a mark are left alone.",
    "Fans wait for the the gates to open.")
{
    /// <summary>Words that English and other languages do put twice.</summary>
    private static readonly string[] Doubles = ["that", "had", "very", "bye", "chop", "hush", "nous", "vous", "die", "sie", "yo", "cha", "tsk", "ha", "no", "do", "is", "long"];

    internal override void Check(LintContext context, LintReport report)
    {
        var tokens = context.Tokens;
        for (var index = 2; index < tokens.Length; index++)
        {
            if (tokens[index].Kind != TokenKind.Word || tokens[index - 1].Kind != TokenKind.Space || tokens[index - 2].Kind != TokenKind.Word) continue;
            var (first, second) = (tokens[index - 2], tokens[index]);
            if (!context.InBody(second) || !IsSlip(context, first, second)) continue;
            report.Add(first.End, second.End - first.End, $"\"{context.TextOf(second).ToString()}\" stands twice: take one away.", "");
        }
    }

    /// <summary>A capital in both words makes a name, except at the head of the caption, where the second one has none.</summary>
    private static bool IsSlip(LintContext context, Token first, Token second)
    {
        var word = context.TextOf(second);
        if (!word.Equals(context.TextOf(first), StringComparison.OrdinalIgnoreCase)) return false;
        if (!second.Is(WordTraits.Lower) || second.Is(WordTraits.Digit | WordTraits.EastAsian | WordTraits.Initial)) return false;
        foreach (var twice in Doubles)
        {
            if (word.Equals(twice, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}

using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The caption, or a whole sentence of it, shouts.</summary>
internal sealed class AllCapsRule() : LintRule(
    "all-caps",
    LintSeverity.Warning,
    "All capitals",
    "Six words or more in a row in capitals are hard to read and lose the difference between names and words. A dateline, agencies' \"FILE PHOTO\", abbreviations and a title or a sign in capitals of up to five words are left alone.",
    "THE PRIME MINISTER LEAVES NUMBER TEN ON HER WAY TO PARLIAMENT.")
{
    private const int Fewest = 6;

    internal override void Check(LintContext context, LintReport report)
    {
        var (first, last, words) = (0, 0, 0);
        foreach (var token in context.Tokens)
        {
            if (token.Kind is TokenKind.Space or TokenKind.Comma or TokenKind.Quote or TokenKind.Mark) continue;
            var shouts = token.Kind == TokenKind.Word && context.InBody(token) && IsShouted(context, token);
            if (!shouts && !(words > 0 && token.Is(WordTraits.Digit)))
            {
                Report(context, report, first, last, words);
                words = 0;
                continue;
            }

            if (words == 0) first = token.Start;
            if (shouts) words++;
            last = token.End;
        }

        Report(context, report, first, last, words);
    }

    private static bool IsShouted(LintContext context, Token token) =>
        token.Is(WordTraits.AllCaps) && !token.Is(WordTraits.Initial) || (token.Length == 1 && context.TextOf(token) is "A" or "I");

    private static void Report(LintContext context, LintReport report, int start, int end, int words)
    {
        if (words < Fewest) return;
        var text = context.Text[start..end];
        report.Add(start, end - start, $"{words} words in capitals: write them in small letters.", SentenceCase(text));
    }

    /// <summary>A start: all small but the first letter; names are for a person to raise again.</summary>
    private static string SentenceCase(string text) => text.Length == 0 ? text : text[0] + text[1..].ToLowerInvariant();
}

using System.Text;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Comparison;
using CaptionManager.Captions.Grammar;
using TokenKind = CaptionManager.Captions.Grammar.TokenKind;

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
    private const int LongestAbbreviation = 4;

    internal override void Check(LintContext context, LintReport report)
    {
        var (first, last, words) = (0, 0, 0);
        var tokens = context.Tokens;
        for (var index = 0; index < tokens.Length; index++)
        {
            var token = tokens[index];
            if (token.Kind is TokenKind.Space or TokenKind.Comma or TokenKind.Quote or TokenKind.Mark) continue;
            var shouts = token.Kind == TokenKind.Word && context.InBody(token) && IsShouted(context, token);
            if (!shouts && !(words > 0 && token.Is(WordTraits.Digit)))
            {
                // "NEW YORK, NEW YORK, UNITED STATES - MARCH 7:" is a dateline, however many words it has.
                if (token.Kind is TokenKind.Dash or TokenKind.Colon or TokenKind.Open && words > 0 && tokens[first].Start == context.BodyStart) words = 0;
                Report(context, report, first, last, words);
                words = 0;
                continue;
            }

            if (words == 0) first = index;
            if (shouts) words++;
            last = index;
        }

        Report(context, report, first, last, words);
    }

    private static bool IsShouted(LintContext context, Token token) =>
        token.Is(WordTraits.AllCaps) && !token.Is(WordTraits.Initial) || (token.Length == 1 && context.TextOf(token) is "A" or "I");

    private static void Report(LintContext context, LintReport report, int first, int last, int words)
    {
        if (words < Fewest) return;
        var run = context.Tokens.AsSpan(first..(last + 1));
        report.Add(run[0].Start, run[^1].End - run[0].Start, $"{words} words in capitals: write them in small letters.", SentenceCase(context, run));
    }

    /// <summary>A start: small letters, but for the first one, for names, places and days that are known, and for abbreviations; other names are for a person to raise again.</summary>
    private static string SentenceCase(LintContext context, ReadOnlySpan<Token> run)
    {
        var output = new StringBuilder(run[^1].End - run[0].Start);
        var keys = new List<string>(run.Length);
        foreach (var token in run)
        {
            if (token.Kind == TokenKind.Word) keys.Add(NameKey.Of(context.TextOf(token)));
        }

        var (word, raised, behindName) = (-1, 0, false);
        foreach (var token in run)
        {
            var text = context.TextOf(token);
            if (token.Kind != TokenKind.Word)
            {
                output.Append(text);
                behindName &= token.Kind == TokenKind.Space;
                continue;
            }

            word++;
            if (raised == 0) raised = keys[word].Length == 0 ? 0 : Gazetteer.Match(keys, word);
            var isGiven = token.Is(WordTraits.GivenName) && !WordRarity.IsCommon(keys[word]);
            var isFamily = behindName && !WordRarity.IsCommon(keys[word]);
            if (IsAbbreviation(context, token, keys[word])) output.Append(text);
            else if (isGiven || isFamily || raised > 0 || token.Is(WordTraits.Calendar)) output.Append(NameForm.Person(text));
            else output.Append(output.Length == 0 ? char.ToUpperInvariant(text[0]).ToString() + text[1..].ToString().ToLowerInvariant() : text.ToString().ToLowerInvariant());
            raised = Math.Max(0, raised - 1);
            behindName = isGiven;
        }

        return output.ToString();
    }

    // UN, US, AP; "in", "on" and "a" are of two letters as well.
    private static bool IsAbbreviation(LintContext context, Token token, string key) =>
        token.Is(WordTraits.TwoLetterBody) || (token.Length <= LongestAbbreviation && !WordRarity.IsCommon(key) && (Gazetteer.PlaceOf(key) is not null || context.Input.Authorities.Resolve(key) is { Name: var name } && name.All(char.IsUpper)));
}

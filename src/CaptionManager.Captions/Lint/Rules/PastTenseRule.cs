using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The first sentence is in the past.</summary>
internal sealed class PastTenseRule() : LintRule(
    "past-tense",
    LintSeverity.Info,
    "First sentence in the past tense",
    "An English caption describes what is seen in the present tense (\"walks\", not \"walked\"). Only verbs that captions often use are known; a participle behind another verb (\"is seen\", \"was killed in the crash, attends\") or behind a comma, and later sentences, are left alone.",
    "Prime Minister Jane Doe walked to parliament on Friday.")
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["walked"] = "walks",
        ["spoke"] = "speaks",
        ["stood"] = "stands",
        ["waved"] = "waves",
        ["attended"] = "attends",
        ["arrived"] = "arrives",
        ["gathered"] = "gather",
        ["celebrated"] = "celebrates",
        ["looked"] = "looks",
        ["sat"] = "sits",
        ["ran"] = "runs",
        ["was"] = "is",
        ["were"] = "are",
        ["gave"] = "gives",
        ["took"] = "takes",
        ["met"] = "meets",
        ["shook"] = "shakes",
        ["smiled"] = "smiles",
        ["watched"] = "watches",
        ["marched"] = "march",
        ["protested"] = "protest",
        ["posed"] = "poses",
        ["reacted"] = "reacts",
        ["scored"] = "scores",
        ["threw"] = "throws",
    };

    internal override void Check(LintContext context, LintReport report)
    {
        Token previous = default;
        var words = 0;
        foreach (var token in context.Tokens)
        {
            if (!context.InBody(token)) continue;
            if (token.Kind is TokenKind.Period or TokenKind.Colon or TokenKind.Comma or TokenKind.Open && !(token.Kind == TokenKind.Colon && words < 8)) return;
            if (token.Kind != TokenKind.Word) continue;
            words++;
            if (words > 1 && previous.Is(WordTraits.Capitalised | WordTraits.Lower) && token.Is(WordTraits.Lower) && Verbs.TryGetValue(context.TextOf(token).ToString(), out var present) && IsSubject(context, previous))
            {
                report.Add(token.Start, token.Length, $"\"{context.TextOf(token).ToString()}\" is past: a caption says \"{present}\".", present);
                return;
            }

            if (token.Is(WordTraits.Lower) && Verbs.ContainsValue(context.TextOf(token).ToString())) return;
            previous = token;
        }
    }

    /// <summary>Not behind "on the", "is", "has": "a person left behind", "was seen".</summary>
    private static bool IsSubject(LintContext context, Token previous) => context.TextOf(previous) is not ("the" or "a" or "an" or "is" or "are" or "has" or "have" or "who" or "that" or "which" or "at" or "on" or "of" or "to" or "from" or "and");
}

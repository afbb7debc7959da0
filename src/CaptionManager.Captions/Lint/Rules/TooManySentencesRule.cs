using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>More than two sentences.</summary>
internal sealed class TooManySentencesRule() : LintRule(
    "too-many-sentences",
    LintSeverity.Info,
    "More than two sentences",
    "A caption says in one sentence what the picture shows and in another why it matters. The words before a dateline's colon, abbreviations, initials and the sign-off do not count.",
    "A ferry sails. It is blue. It is full.")
{
    private const int Most = 2;

    internal override void Check(LintContext context, LintReport report)
    {
        var (sentences, third, words) = (0, 0, 0);
        foreach (var token in context.Tokens)
        {
            if (!context.InBody(token)) continue;
            if (token.Kind == TokenKind.Word)
            {
                if (words++ == 0 && sentences == Most) third = token.Start;
            }
            else if (words > 1 && (token.Kind is TokenKind.Period ? !GoesOn(context, token) : token.Kind is TokenKind.Mark && context.TextOf(token) is "!" or "?"))
            {
                sentences++;
                words = 0;
            }
        }

        if (words > 1) sentences++;
        if (sentences > Most && third > 0) report.Add(third, context.BodyEnd - third, $"The caption has {sentences} sentences: two are enough.");
    }

    // "at 5 p.m. in Oslo": a small letter goes on with the sentence.
    private static bool GoesOn(LintContext context, Token stop)
    {
        var rest = context.Text.AsSpan(stop.End).TrimStart();
        return !rest.IsEmpty && char.IsLower(rest[0]);
    }
}

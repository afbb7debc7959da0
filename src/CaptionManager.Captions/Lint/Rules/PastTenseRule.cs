using System.Collections.Frozen;
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
    private static readonly Dictionary<string, (string One, string Many)> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["walked"] = ("walks", "walk"),
        ["spoke"] = ("speaks", "speak"),
        ["stood"] = ("stands", "stand"),
        ["waved"] = ("waves", "wave"),
        ["attended"] = ("attends", "attend"),
        ["arrived"] = ("arrives", "arrive"),
        ["gathered"] = ("gathers", "gather"),
        ["celebrated"] = ("celebrates", "celebrate"),
        ["looked"] = ("looks", "look"),
        ["sat"] = ("sits", "sit"),
        ["ran"] = ("runs", "run"),
        ["was"] = ("is", "are"),
        ["were"] = ("are", "are"),
        ["gave"] = ("gives", "give"),
        ["took"] = ("takes", "take"),
        ["met"] = ("meets", "meet"),
        ["shook"] = ("shakes", "shake"),
        ["smiled"] = ("smiles", "smile"),
        ["watched"] = ("watches", "watch"),
        ["marched"] = ("marches", "march"),
        ["protested"] = ("protests", "protest"),
        ["posed"] = ("poses", "pose"),
        ["reacted"] = ("reacts", "react"),
        ["scored"] = ("scores", "score"),
        ["threw"] = ("throws", "throw"),
    };

    private static readonly FrozenSet<string> Presents = Verbs.Values.SelectMany(verb => new[] { verb.One, verb.Many }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Behind these begins a clause of its own, in whichever tense: "as he was led away", "after it was hit".</summary>
    private static readonly FrozenSet<string> Subordinators = FrozenSet.Create(
        StringComparer.Ordinal, "after", "as", "when", "before", "while", "since", "because", "until", "till", "where", "if", "once", "though", "although", "who", "whom", "whose", "which", "that", "what", "how", "why");

    private static readonly FrozenSet<string> Plurals = FrozenSet.Create(
        StringComparer.Ordinal, "people", "police", "men", "women", "children", "they", "we", "you", "thousands", "hundreds", "dozens", "many", "some", "both", "all");

    internal override void Check(LintContext context, LintReport report)
    {
        Token previous = default;
        var words = 0;
        var isJoined = false;
        foreach (var token in context.Tokens)
        {
            if (!context.InBody(token)) continue;
            if (token.Kind is TokenKind.Period or TokenKind.Colon or TokenKind.Comma or TokenKind.Open && !(token.Kind == TokenKind.Colon && words < 8)) return;
            if (token.Kind != TokenKind.Word) continue;
            words++;
            if (Subordinators.Contains(context.TextOf(token).ToString())) return;
            isJoined |= token.Is(WordTraits.And);
            if (words > 1 && previous.Is(WordTraits.Capitalised | WordTraits.Lower) && token.Is(WordTraits.Lower) && Verbs.TryGetValue(context.TextOf(token).ToString(), out var verb) && IsSubject(context, previous))
            {
                var present = isJoined || IsPlural(context, previous) ? verb.Many : verb.One;
                report.Add(token.Start, token.Length, $"\"{context.TextOf(token).ToString()}\" is past: a caption says \"{present}\".", present);
                return;
            }

            if (token.Is(WordTraits.Lower) && Presents.Contains(context.TextOf(token).ToString())) return;
            previous = token;
        }
    }

    /// <summary>"Fans", "supporters of the club" aside: the word before the verb decides.</summary>
    private static bool IsPlural(LintContext context, Token subject)
    {
        var word = context.TextOf(subject);
        if (Plurals.Contains(word.ToString().ToLowerInvariant())) return true;
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && !subject.Is(WordTraits.GivenName) && (subject.Is(WordTraits.Lower) || IsFirst(context, subject));
    }

    // A capital at the head of the caption makes no name.
    private static bool IsFirst(LintContext context, Token token) => context.Text.AsSpan(context.BodyStart, token.Start - context.BodyStart).IsWhiteSpace();

    /// <summary>Not behind "on the", "is", "has": "a person left behind", "was seen".</summary>
    private static bool IsSubject(LintContext context, Token previous) => context.TextOf(previous) is not ("the" or "a" or "an" or "is" or "are" or "has" or "have" or "who" or "that" or "which" or "at" or "on" or "of" or "to" or "from" or "and");
}

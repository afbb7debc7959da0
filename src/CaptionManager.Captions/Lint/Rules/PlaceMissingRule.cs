using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Comparison;
using CaptionManager.Captions.Grammar;
using TokenKind = CaptionManager.Captions.Grammar.TokenKind;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The caption does not say where.</summary>
internal sealed class PlaceMissingRule() : LintRule(
    "place-missing",
    LintSeverity.Warning,
    "Place missing",
    "A news caption says where the picture was taken: a place the gazetteer knows, or one of the location fields, or a name behind \"in\", \"at\", \"near\", \"outside\", \"off\" or \"over\" and their like in other languages.",
    "Protesters gather on Friday. (Jane Doe/AP)")
{
    private static readonly string[] Prepositions = ["in", "at", "near", "outside", "off", "over", "inside", "around", "across", "from", "bei", "im", "am", "à", "en", "au", "aux", "i", "w", "na", "em", "a", "te", "di"];

    internal override void Check(LintContext context, LintReport report)
    {
        if (!context.HasBody || NamesField(context)) return;
        var preposition = false;
        foreach (var token in context.Tokens)
        {
            if (token.Kind != TokenKind.Word || !context.InBody(token)) continue;
            var word = context.TextOf(token);
            if (token.Is(WordTraits.EastAsian)) return;
            var name = token.Is(WordTraits.Capitalised) && !token.Is(WordTraits.Calendar);
            if (name && (preposition || Gazetteer.PlaceOf(NameKey.Of(WithoutGenitive(word))) is not null)) return;

            // Behind a shouted "IN" every word is a capital: only the gazetteer tells a place there.
            preposition = (IsPreposition(word) && !token.Is(WordTraits.AllCaps)) || (preposition && token.Is(WordTraits.Connector));
        }

        report.Add(context.BodyEnd, 0, $"The caption does not say where the picture was taken: add the place.");
    }

    /// <summary>"Norway's king".</summary>
    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> word) => word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;

    private static bool IsPreposition(ReadOnlySpan<char> word)
    {
        foreach (var one in Prepositions)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool NamesField(LintContext context) =>
        Says(context, context.Input.City) || Says(context, context.Input.State) || Says(context, context.Input.Country);

    private static bool Says(LintContext context, string? place) => !string.IsNullOrWhiteSpace(place) && NameKey.Of(context.Body).Contains(NameKey.Of(place), StringComparison.Ordinal);
}

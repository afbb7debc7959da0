using System.Collections.Frozen;
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
    "A news caption says where the picture was taken: a place the gazetteer knows, or one of the location fields, a bridge, a palace or another site by its name, or a name behind \"in\", \"at\", \"near\", \"outside\", \"off\" or \"over\" and their like in other languages.",
    "Protesters gather on Friday. (Jane Doe/AP)")
{
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "in", "at", "near", "outside", "off", "over", "inside", "around", "across", "from", "through", "aboard", "bei", "im", "am", "auf", "à", "en", "au", "aux", "i", "på", "vid", "w", "we", "na", "em", "no", "a", "te", "op", "bij", "di", "в", "во", "на", "под", "у", "σε", "στη", "στην", "στο", "στον", "στις");

    /// <summary>What a place of its own is called, behind its name: the Charles Bridge, St. Peter's Basilica.</summary>
    private static readonly FrozenSet<string> Sites = FrozenSet.Create(
        StringComparer.Ordinal,
        "Airport", "Arena", "Avenue", "Basilica", "Bay", "Beach", "Bridge", "Canal", "Castle", "Cathedral", "Centre", "Center", "Circuit", "Court", "Dam", "Desert", "Falls", "Field", "Forest", "Hall", "Harbour", "Harbor", "Hill", "Hospital", "Hotel", "House",
        "Island", "Islands", "Lake", "Mountain", "Mountains", "Museum", "Palace", "Park", "Road", "River", "Sea", "Square", "Stadium", "Station", "Street", "Strait", "Terminal", "Theatre", "Theater", "Tower", "University", "Valley");

    internal override void Check(LintContext context, LintReport report)
    {
        if (!context.HasBody || NamesField(context)) return;
        var words = context.Tokens.Where(token => token.Kind == TokenKind.Word && context.InBody(token)).ToList();
        var keys = words.Select(word => NameKey.Of(WithoutGenitive(context.TextOf(word)))).ToList();
        var preposition = false;
        for (var index = 0; index < words.Count; index++)
        {
            // Scripts without capitals do not show a name.
            if (words[index].Is(WordTraits.EastAsian | WordTraits.Caseless)) return;
            var word = context.TextOf(words[index]);
            var isName = words[index].Is(WordTraits.Capitalised) && !words[index].Is(WordTraits.Calendar);
            if (isName && (preposition || (keys[index].Length > 0 && Gazetteer.Match(keys, index) > 0) || (index > 0 && words[index - 1].Is(WordTraits.Capitalised) && Sites.Contains(word.ToString())))) return;

            // Behind a shouted "IN" every word is a capital: only the gazetteer tells a place there. "In the Oval Office", "from the central loggia of": an article goes between.
            preposition = (Prepositions.Contains(word.ToString()) && !words[index].Is(WordTraits.AllCaps)) || (preposition && words[index].Is(WordTraits.Connector | WordTraits.Particle));
        }

        report.Add(context.BodyEnd, 0, $"The caption does not say where the picture was taken: add the place.");
    }

    /// <summary>"Norway's king".</summary>
    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> word) => word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;

    private static bool NamesField(LintContext context) =>
        Says(context, context.Input.City) || Says(context, context.Input.State) || Says(context, context.Input.Country);

    private static bool Says(LintContext context, string? place) => !string.IsNullOrWhiteSpace(place) && NameKey.Of(context.Body).Contains(NameKey.Of(place), StringComparison.Ordinal);
}

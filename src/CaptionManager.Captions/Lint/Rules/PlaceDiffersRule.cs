using System.Globalization;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Comparison;
using CaptionManager.Captions.Grammar;
using TokenKind = CaptionManager.Captions.Grammar.TokenKind;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The caption names another country than the location fields.</summary>
internal sealed class PlaceDiffersRule() : LintRule(
    "place-differs",
    LintSeverity.Warning,
    "Place disagrees with the location fields",
    "The caption says \"in\" a place that the gazetteer knows and none of the location fields names it, nor does the caption name one of theirs. Places that a person comes from (\"the French president\", \"of Kenya\") are left alone.",
    "Protesters gather in Oslo, with the city Stockholm and the country Sweden")
{
    // What the platform's cultures call their countries.
    private static readonly Lazy<Dictionary<string, string>> Countries = new(ReadCountries);

    // Cities that English names otherwise than their people do, as compared.
    private static readonly (string Own, string English)[] Exonyms =
    [
        ("munchen", "munich"), ("koln", "cologne"), ("nurnberg", "nuremberg"), ("hannover", "hanover"), ("wien", "vienna"), ("geneve", "geneva"), ("genf", "geneva"), ("roma", "rome"), ("milano", "milan"), ("firenze", "florence"), ("napoli", "naples"),
        ("torino", "turin"), ("venezia", "venice"), ("genova", "genoa"), ("praha", "prague"), ("warszawa", "warsaw"), ("moskva", "moscow"), ("москва", "moscow"), ("киів", "kyiv"), ("киев", "kyiv"), ("lisboa", "lisbon"), ("sevilla", "seville"),
        ("bruxelles", "brussels"), ("brussel", "brussels"), ("antwerpen", "antwerp"), ("den haag", "hague"), ("kobenhavn", "copenhagen"), ("goteborg", "gothenburg"), ("athina", "athens"), ("αθηνα", "athens"), ("beograd", "belgrade"), ("bucuresti", "bucharest"),
        ("peking", "beijing"), ("bombay", "mumbai"), ("calcutta", "kolkata"), ("madras", "chennai"), ("saigon", "ho chi minh city"), ("rangoon", "yangon"), ("kharkov", "kharkiv"), ("odessa", "odesa"), ("lvov", "lviv"),
    ];

    internal override void Check(LintContext context, LintReport report)
    {
        var fields = new[] { context.Input.City, context.Input.State, context.Input.Country }.Where(field => !string.IsNullOrWhiteSpace(field)).SelectMany(field => Names(NameKey.Of(field))).ToList();
        if (fields.Count == 0) return;
        var body = NameKey.Of(context.Body);
        if (fields.Exists(field => body.Contains(field, StringComparison.Ordinal))) return;
        var words = context.Tokens.Where(token => token.Kind == TokenKind.Word && context.InBody(token)).ToList();
        var keys = words.Select(word => NameKey.Of(context.TextOf(word))).ToList();
        (int Start, int End)? found = null;
        for (var index = 1; index < words.Count && found is null; index++)
        {
            if (!words[index].Is(WordTraits.Capitalised) || keys[index].Length == 0 || context.TextOf(words[index - 1]) is not ("in" or "In" or "near" or "outside" or "à" or "bei")) continue;
            var length = Gazetteer.Match(keys, index);
            if (length == 0) continue;
            var place = length == 1 ? Gazetteer.PlaceOf(keys[index])! : string.Join(' ', keys.Skip(index).Take(length));
            if (!fields.Exists(field => field.Contains(place, StringComparison.Ordinal))) found = (words[index].Start, words[index + length - 1].End);
        }

        if (found is { } other) report.Add(other.Start, other.End - other.Start, $"The caption says {context.Text[other.Start..other.End]}, the location fields {string.Join(", ", new[] { context.Input.City, context.Input.State, context.Input.Country }.Where(field => !string.IsNullOrWhiteSpace(field)))}: correct the one that is wrong.");
    }

    /// <summary>A place under the names it goes by: as written, as the gazetteer has it, and in English where a field is in its own language (München, Deutschland).</summary>
    private static IEnumerable<string> Names(string field)
    {
        yield return field;
        if (Gazetteer.PlaceOf(field) is { } known) yield return known;
        if (Countries.Value.TryGetValue(field, out var country)) yield return country;
        foreach (var (own, english) in Exonyms)
        {
            if (own == field) yield return english;
            else if (english == field) yield return own;
        }
    }

    private static Dictionary<string, string> ReadCountries()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            var region = new RegionInfo(culture.Name);
            names.TryAdd(NameKey.Of(region.NativeName), NameKey.Of(region.EnglishName));
        }

        return names;
    }
}

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
    internal override void Check(LintContext context, LintReport report)
    {
        string[] fields = [.. new[] { context.Input.City, context.Input.State, context.Input.Country }.Where(field => !string.IsNullOrWhiteSpace(field)).Select(field => NameKey.Of(field))];
        if (fields.Length == 0) return;
        var body = NameKey.Of(context.Body);
        if (fields.Any(field => body.Contains(field, StringComparison.Ordinal))) return;
        Token? found = null;
        var preposition = false;
        foreach (var token in context.Tokens)
        {
            if (token.Kind != TokenKind.Word || !context.InBody(token)) continue;
            if (preposition && token.Is(WordTraits.Capitalised) && Gazetteer.PlaceOf(NameKey.Of(context.TextOf(token))) is { } place && !fields.Any(field => field.Contains(place, StringComparison.Ordinal))) found ??= token;
            preposition = context.TextOf(token) is "in" or "In" or "near" or "outside" or "à" or "bei";
        }

        if (found is { } other) report.Add(other.Start, other.Length, $"The caption says {context.TextOf(other).ToString()}, the location fields {string.Join(", ", new[] { context.Input.City, context.Input.State, context.Input.Country }.Where(field => !string.IsNullOrWhiteSpace(field)))}: correct the one that is wrong.");
    }
}

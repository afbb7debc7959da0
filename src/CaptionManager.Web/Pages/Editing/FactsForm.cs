using System.Collections.Immutable;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Pages.Editing;

/// <summary>What the caption form shows: texts by product name, the revision they are based on, and what is wrong with them.</summary>
internal sealed class FactsForm
{
    /// <summary>What divides the values of a list in a line of text.</summary>
    public const string Separator = "; ";

    private readonly Dictionary<string, string> _texts;

    private FactsForm(int basedOn, Dictionary<string, string> texts)
    {
        BasedOn = basedOn;
        _texts = texts;
    }

    /// <summary>The revision the person saw.</summary>
    public int BasedOn { get; }

    /// <summary>What stands in the way of saving.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The form of a revision.</summary>
    public static FactsForm Of(int revision, PhotoFacts facts) =>
        new(revision, Names(facts).ToDictionary(name => name, name => Shown(facts, name), StringComparer.Ordinal));

    /// <summary>The form as somebody filled it in.</summary>
    public static FactsForm Of(int basedOn, PhotoFacts seen, IReadOnlyDictionary<string, IReadOnlyList<string>> edits, IReadOnlyList<FieldProblem> problems)
    {
        var texts = Names(seen).ToDictionary(name => name, name => Shown(seen, name), StringComparer.Ordinal);
        foreach (var (name, values) in edits) texts[name] = string.Join(Separator, values);
        return new FactsForm(basedOn, texts) { Problems = problems };
    }

    /// <summary>A field as one text.</summary>
    public static string Shown(PhotoFacts facts, string name) => string.Join(Separator, FactFields.Values(facts, name));

    /// <summary>The text of a field.</summary>
    public string Text(string name) => _texts.GetValueOrDefault(name, "");

    /// <summary>The values of a list.</summary>
    public ImmutableArray<string> Values(string name) =>
        [.. Text(name).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What is wrong with a field.</summary>
    public IReadOnlyList<string> Errors(string name) => [.. Problems.Where(problem => problem.Field == name).Select(problem => Say(problem.Sentence))];

    private static IEnumerable<string> Names(PhotoFacts facts) => FactFields.All.Select(field => field.Name).Concat(facts.Other.Keys);
}

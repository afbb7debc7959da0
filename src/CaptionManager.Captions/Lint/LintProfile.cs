using System.Collections.Immutable;

namespace CaptionManager.Captions.Lint;

/// <summary>Which rules run and what they weigh.</summary>
/// <param name="Id">The short name used on the command line and in settings.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Weights">Rules by id that differ from their own severity; <see langword="null"/> switches one off.</param>
public sealed record LintProfile(string Id, string Name, ImmutableDictionary<string, LintSeverity?> Weights)
{
    private static readonly ImmutableDictionary<string, LintSeverity?> None = ImmutableDictionary<string, LintSeverity?>.Empty;

    /// <summary>All rules as they weigh themselves.</summary>
    public static LintProfile Standard { get; } = new("standard", "Standard", None);

    /// <summary>Two sentences, the date and the place always said, the file picture marked.</summary>
    public static LintProfile Ap { get; } = new("ap", "AP-like", None
        .Add("date-missing", LintSeverity.Error).Add("place-missing", LintSeverity.Error).Add("file-not-marked", LintSeverity.Error)
        .Add("too-many-sentences", LintSeverity.Warning).Add("past-tense", LintSeverity.Warning));

    /// <summary>Date and place said; the present tense is no rule.</summary>
    public static LintProfile Getty { get; } = new("getty", "Getty-like", None
        .Add("date-missing", LintSeverity.Error).Add("place-missing", LintSeverity.Error).Add("past-tense", null).Add("all-caps", LintSeverity.Info));

    /// <summary>Short captions for a page: date and place may be left to the story, alt text is needed.</summary>
    public static LintProfile Web { get; } = new("web", "Web", None
        .Add("date-missing", null).Add("place-missing", null).Add("positions-missing", LintSeverity.Info).Add("alt-text-missing", LintSeverity.Error).Add("past-tense", null));

    /// <summary>The profiles that ship with the program.</summary>
    public static ImmutableArray<LintProfile> All { get; } = [Standard, Ap, Getty, Web];

    /// <summary>The profile of an id, or <see langword="null"/>; case does not count.</summary>
    public static LintProfile? Find(string id) => All.FirstOrDefault(profile => profile.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>This profile with some rules weighed otherwise: a desk's own.</summary>
    /// <param name="weights">By rule id: <c>error</c>, <c>warning</c>, <c>info</c>, or <c>off</c>.</param>
    /// <exception cref="FormatException">A rule or a weight is none; the message names it and those there are.</exception>
    public LintProfile With(IEnumerable<KeyValuePair<string, string>> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var own = Weights;
        foreach (var (rule, weight) in weights)
        {
            if (!CaptionLinter.Rules.Any(known => known.Id == rule))
                throw new FormatException($"There is no rule {rule}; there are {string.Join(", ", CaptionLinter.Rules.Select(known => known.Id).Order(StringComparer.Ordinal))}.");
            own = own.SetItem(rule, WeightNamed(weight) ?? (weight == "off" ? null : throw new FormatException($"{rule} cannot weigh {weight}; use error, warning, info or off.")));
        }

        return this with { Id = "own", Name = "Own", Weights = own };
    }

    /// <summary>Reads a profile: a rule and its weight a line, blanks between; a line <c>like NAME</c> begins from another profile; <c>#</c> begins a comment.</summary>
    /// <exception cref="FormatException">A line cannot be used; the message gives its number.</exception>
    public static LintProfile Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var profile = Standard;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            try
            {
                profile = words switch
                {
                    [] => profile,
                    ["like", var id] => Find(id) ?? throw new FormatException($"There is no profile {id}; there are {string.Join(", ", All.Select(known => known.Id))}."),
                    [var rule, var weight] => profile.With([new(rule, weight)]),
                    _ => throw new FormatException("A line is a rule and its weight: \"past-tense off\"."),
                };
            }
            catch (FormatException problem)
            {
                throw new FormatException($"Line {number}: {problem.Message}", problem);
            }
        }

        return profile with { Id = "own", Name = "Own" };
    }

    private static LintSeverity? WeightNamed(string name) => name switch
    {
        "error" => LintSeverity.Error,
        "warning" => LintSeverity.Warning,
        "info" => LintSeverity.Info,
        _ => null,
    };

    /// <summary>What a rule weighs here, or <see langword="null"/> where it is off.</summary>
    public LintSeverity? WeightOf(LintRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Weights.TryGetValue(rule.Id, out var weight) ? weight : rule.Severity;
    }
}

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

    /// <summary>What a rule weighs here, or <see langword="null"/> where it is off.</summary>
    public LintSeverity? WeightOf(LintRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Weights.TryGetValue(rule.Id, out var weight) ? weight : rule.Severity;
    }
}

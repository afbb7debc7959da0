using System.Collections.Immutable;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Lint.Rules;

namespace CaptionManager.Captions.Lint;

/// <summary>Checks captions for the slips that reach print.</summary>
/// <remarks>Pure and safe for use by many threads; time grows with the length of the text. Never throws for content.</remarks>
public static class CaptionLinter
{
    /// <summary>All rules, in the order of their page.</summary>
    public static ImmutableArray<LintRule> Rules { get; } =
    [
        new CreditMissingRule(), new CreditDisagreesRule(), new MandatoryCreditMissingRule(), new PoolNotSaidRule(), new HandoutNotSaidRule(),
        new WeekdayDateRule(), new DateMissingRule(), new DateTakenDiffersRule(), new FileNotMarkedRule(), new PlaceMissingRule(), new PlaceDiffersRule(),
        new PositionsMissingRule(), new PersonSpellingRule(), new PersonNotListedRule(), new PastTenseRule(), new TooManySentencesRule(), new AllCapsRule(),
        new DoubledWordRule(), new DoubledBlankRule(), new MixedQuotesRule(), new UnbalancedBracketsRule(), new PlaceholderRule(), new ContactDetailRule(),
        new TooLongForIimRule(), new TooLongForDestinationRule(), new AltTextMissingRule(), new AltTextRepeatsCaptionRule(), new AiFieldsMissingRule(),
    ];

    /// <summary>The rule of an id, or <see langword="null"/>.</summary>
    public static LintRule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The findings on one picture, by place in the caption; those of other fields come last.</summary>
    public static IReadOnlyList<LintFinding> Check(LintInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var reader = ReferenceEquals(input.Authorities, AuthorityList.Seed) ? CaptionReader.Default : new CaptionReader(input.Authorities);
        var context = new LintContext(input, reader);
        var findings = new List<LintFinding>();
        foreach (var rule in Rules)
        {
            if (input.Profile.WeightOf(rule) is { } severity) rule.Check(context, new LintReport(rule, severity, findings));
        }

        return [.. findings.OrderBy(finding => finding.Field).ThenBy(finding => finding.Start).ThenByDescending(finding => finding.Severity)];
    }
}

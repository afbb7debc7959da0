using CaptionManager.Captions.Lint;
using CaptionManager.Captions.Tests.Gold;

namespace CaptionManager.Captions.Tests.Lint;

public sealed class CaptionLinterTests
{
    private const int FewestCases = 5;

    private static IEnumerable<TestCaseData> Cases => LintCase.All.Select(one => new TestCaseData(one).SetArgDisplayNames(one.Rule, one.Fires ? "fires" : "near miss", one.Caption[..Math.Min(60, one.Caption.Length)]));

    [TestCaseSource(nameof(Cases))]
    public void Check_Case_FiresOnlyWhereItShould(LintCase one)
    {
        var findings = CaptionLinter.Check(one.Input).Where(finding => finding.Rule == one.Rule).ToList();

        if (!one.Fires)
        {
            Assert.That(findings, Is.Empty, one.Caption);
            return;
        }

        Assert.That(findings, Is.Not.Empty, one.Caption);
        if (one.Span is not null) Assert.That(findings.Select(finding => FieldOf(one, finding.Field).Substring(finding.Start, finding.Length)), Has.Member(one.Span));
        if (one.Suggestion is not null) Assert.That(findings.Select(finding => finding.Suggestion), Has.Member(one.Suggestion));
    }

    [TestCaseSource(typeof(CaptionLinter), nameof(CaptionLinter.Rules))]
    public void Rules_Each_HasCasesOfBothKinds(LintRule rule)
    {
        var cases = LintCase.All.Where(one => one.Rule == rule.Id).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cases.Count(one => one.Fires), Is.GreaterThanOrEqualTo(FewestCases), $"{rule.Id} fires");
            Assert.That(cases.Count(one => !one.Fires), Is.GreaterThanOrEqualTo(FewestCases), $"{rule.Id} near misses");
        }
    }

    [Test]
    public void Rules_Ids_AreDistinctAndKnownToTheProfiles()
    {
        var ids = CaptionLinter.Rules.Select(rule => rule.Id).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Is.Unique);
            Assert.That(LintProfile.All.SelectMany(profile => profile.Weights.Keys).Distinct(), Is.SubsetOf(ids));
        }
    }

    /// <summary>Every finding of severity error on the gold captions; each was looked at, and the ones that are wrong are counted.</summary>
    [Test]
    public void Check_GoldCaptions_RaisesHardlyAnyFalseAlarm()
    {
        // Captions of the list that really carry no credit.
        string[] right = ["c0425", "c0426", "c0458"];
        var captions = GoldLine.All.Where(line => line.Caption is not null).ToList();
        var errors = captions.SelectMany(line => CaptionLinter.Check(new LintInput { Caption = line.Text }), (line, finding) => (line, finding))
            .Where(pair => pair.finding.Severity == LintSeverity.Error && !(pair.finding.Rule == "credit-missing" && right.Contains(pair.line.Id)))
            .Select(pair => $"{pair.line.Id} {pair.finding.Rule} <{pair.line.Text.Substring(pair.finding.Start, pair.finding.Length)}> {pair.finding.Message}")
            .ToList();

        TestContext.Out.WriteLine(FormattableString.Invariant($"[figure] lint: {errors.Count} findings of severity error on {captions.Count} gold captions"));
        foreach (var error in errors) TestContext.Out.WriteLine($"    {error}");
        Assert.That(errors, Has.Count.LessThan(captions.Count / 20), string.Join('\n', errors));
    }

    private static string FieldOf(LintCase one, LintField field) => field switch
    {
        LintField.Caption => one.Input.Caption,
        LintField.CreditLine => one.CreditLine ?? "",
        LintField.Headline => one.Headline ?? "",
        LintField.AltText => one.AltText ?? "",
        LintField.DigitalSourceType => one.DigitalSourceType ?? "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

using CaptionManager.Captions.Lint;
using CaptionManager.Captions.Tests.Gold;

namespace CaptionManager.Captions.Tests.Lint;

/// <summary>What a rule proposes mends what it found, and breaks nothing else: over the cases of all rules and the gold captions.</summary>
public sealed class LintFixTests
{
    // A part of the gold captions tells as much as all of them, in a fraction of the time.
    private const int Every = 3;

    private static readonly DateOnly Taken = new(2021, 4, 7);

    /// <summary>Pictures of every kind: those of the cases, the gold captions as they came, and those with fields that say otherwise and with slips of typing.</summary>
    private static IEnumerable<LintInput> Pictures =>
        LintCase.All.Select(one => one.Input).Concat(GoldLine.All.Where((_, index) => index % Every == 0).SelectMany(line => new[] { line.Text, Mistyped(line.Text) }.SelectMany(text => new LintInput[]
        {
            new() { Caption = text },
            new() { Caption = text, CreditLine = "Max Muster/Kremlin Pool/Xinhua", DateTaken = Taken, Today = Taken.AddYears(1), City = "Graz" },
            new() { Caption = text, Instructions = "MANDATORY CREDIT: Max Muster" },
            new() { Caption = text, CreditLine = "NASA/Handout", Instructions = "POOL PICTURE", Persons = ["Vladimir Puttin", "Donald Trumpp"] },
        })));

    /// <summary>The text with words and blanks twice, and marks of two kinds.</summary>
    private static string Mistyped(string text) => "It's over ,  now. " + text.Replace(" the ", " the the ", StringComparison.Ordinal).Replace(" of ", "  of ", StringComparison.Ordinal).Replace("'s", "’s", StringComparison.Ordinal);

    [Test]
    public void Suggestion_PutInPlace_TakesTheFindingAwayAndBringsNone()
    {
        var (wrong, applied) = (new List<string>(), 0);
        foreach (var picture in Pictures)
        {
            var before = CaptionLinter.Check(picture);
            foreach (var finding in before.Where(finding => finding.Suggestion is not null))
            {
                applied++;
                if (IsGlued(picture, finding)) wrong.Add($"{finding.Rule} sticks to a word: {Shown(Mended(picture, finding), finding)}");
                var mended = Mended(picture, finding);
                var after = CaptionLinter.Check(mended);
                if (Count(after, finding.Rule) >= Count(before, finding.Rule)) wrong.Add($"{finding.Rule} stays: {Shown(picture, finding)} → {Shown(mended, finding)}");
                foreach (var rule in after.Select(found => found.Rule).Distinct().Where(rule => Count(after, rule) > Count(before, rule)))
                    wrong.Add($"{finding.Rule} brings {rule}: {Shown(picture, finding)} → {Shown(mended, finding)}");
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(applied, Is.GreaterThan(500), "proposals");
            Assert.That(wrong, Is.Empty, () => string.Join('\n', wrong));
        }
    }

    /// <summary>Whoever takes each proposal as it comes has a caption on which nothing is left to take.</summary>
    [Test]
    public void Suggestions_TakenOneAfterTheOther_ComeToAnEnd()
    {
        const int most = 60;
        var endless = new List<string>();
        foreach (var picture in Pictures)
        {
            var (current, steps) = (picture, 0);
            while (steps < most && CaptionLinter.Check(current).FirstOrDefault(finding => finding.Suggestion is not null) is { } finding)
            {
                current = Mended(current, finding);
                steps++;
            }

            if (steps == most) endless.Add($"{picture.Caption} → {current.Caption}");
        }

        Assert.That(endless, Is.Empty, () => string.Join('\n', endless));
    }

    /// <summary>Words that go in between must not stick to those that stand there.</summary>
    private static bool IsGlued(LintInput picture, LintFinding finding) =>
        finding is { Field: LintField.Caption, Length: 0, Suggestion: { Length: > 0 } words }
        && ((finding.Start > 0 && !char.IsWhiteSpace(picture.Caption[finding.Start - 1]) && char.IsLetterOrDigit(words[0]))
            || (finding.Start < picture.Caption.Length && char.IsLetterOrDigit(picture.Caption[finding.Start]) && char.IsLetterOrDigit(words[^1])));

    private static int Count(IEnumerable<LintFinding> findings, string rule) => findings.Count(finding => finding.Rule == rule);

    private static LintInput Mended(LintInput picture, LintFinding finding) => finding.Field switch
    {
        LintField.Caption => picture with { Caption = Put(picture.Caption, finding) },
        LintField.CreditLine => picture with { CreditLine = Put(picture.CreditLine ?? "", finding) },
        LintField.Headline => picture with { Headline = Put(picture.Headline ?? "", finding) },
        LintField.AltText => picture with { AltText = Put(picture.AltText ?? "", finding) },
        LintField.DigitalSourceType => picture with { DigitalSourceType = Put(picture.DigitalSourceType ?? "", finding) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Put(string text, LintFinding finding) => string.Concat(text.AsSpan(0, finding.Start), finding.Suggestion, text.AsSpan(finding.Start + finding.Length));

    private static string Shown(LintInput picture, LintFinding finding) => finding.Field == LintField.Caption ? picture.Caption : $"({finding.Field}) {picture.CreditLine}";
}

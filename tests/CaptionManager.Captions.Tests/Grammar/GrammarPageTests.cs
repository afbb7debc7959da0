using CaptionManager.Captions.Grammar;
using CaptionManager.TestKit;

namespace CaptionManager.Captions.Tests.Grammar;

/// <summary>Runs the examples of docs/credit-line-grammar.md.</summary>
public sealed class GrammarPageTests
{
    private const int FewestExamples = 12;

    private static IEnumerable<TestCaseData> Examples => Blocks().Select(block => new TestCaseData((object)block).SetArgDisplayNames(block[0]));

    [TestCaseSource(nameof(Examples))]
    public void Read_ExampleOfThePage_IsWhatThePageSays(string[] block)
    {
        var reading = CaptionReader.Default.Read(block[0]);
        var credit = reading.Credit;
        var facts = new (string Name, string? Value)[]
        {
            ("caption", reading.Caption), ("creators", string.Join(" | ", credit.Creators)), ("agencies", string.Join(" | ", credit.Agencies)), ("pool", credit.Pool),
            ("via", string.Join(" | ", credit.Via)), ("client", credit.OnBehalfOf), ("provider", credit.Provider), ("notes", string.Join(" | ", credit.Notes)),
        };

        Assert.That(facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => $"{fact.Name}: {fact.Value}"), Is.EquivalentTo(block[1..]));
    }

    [Test]
    public void Page_HasItsExamples() => Assert.That(Blocks().Count(), Is.GreaterThanOrEqualTo(FewestExamples));

    private static IEnumerable<string[]> Blocks()
    {
        const string opening = "```credit\n";
        var page = File.ReadAllText(Checkout.Path("docs/credit-line-grammar.md"));
        for (var at = page.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = page.IndexOf(opening, at + 1, StringComparison.Ordinal))
        {
            var start = at + opening.Length;
            yield return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
        }
    }
}

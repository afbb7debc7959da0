using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Tests.Gold;

namespace CaptionManager.Captions.Tests.Grammar;

/// <summary>Lines made of the gold lines by rule are read as the rule says: what the reader knows are the ways of the houses, and not the lines.</summary>
public sealed class VariationTests
{
    private const double FloorOfAll = 0.995;
    private const double FloorOfEach = 0.99;

    [Test]
    public void Read_VariationsOfTheGoldLines_HoldsTheFloors()
    {
        var read = GoldLine.All.SelectMany(Variation.Of).Select(variation => (variation.Rule, variation.Line, Differences: GoldComparison.Differences(variation.Line, CaptionReader.Default.Read(variation.Line.Text)))).ToList();
        var rules = read.GroupBy(variation => variation.Rule.Split(':')[0]).Select(rule => (Name: rule.Key, Right: rule.Count(variation => variation.Differences.Count == 0), All: rule.Count())).ToList();
        var wrong = read.Where(variation => variation.Differences.Count > 0).Select(variation => $"{variation.Rule}: {string.Join("; ", variation.Differences)} in: {variation.Line.Text}").ToList();

        foreach (var (name, right, all) in rules) TestContext.Out.WriteLine($"[accuracy] varied by {name}: {right}/{all}");
        foreach (var line in wrong.Take(20)) TestContext.Out.WriteLine(line);
        TestContext.Out.WriteLine($"[accuracy] varied gold lines, all fields: {read.Count - wrong.Count}/{read.Count}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Count - wrong.Count, Is.GreaterThanOrEqualTo(FloorOfAll * read.Count), string.Join('\n', wrong.Take(60)));
            foreach (var (name, right, all) in rules) Assert.That(right, Is.GreaterThanOrEqualTo(FloorOfEach * all), $"{name}:\n{string.Join('\n', wrong.Take(60))}");
        }
    }
}

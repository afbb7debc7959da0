using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Tests.Gold;

namespace CaptionManager.Captions.Tests.Grammar;

/// <summary>
/// Reads each fifth of the gold lines as if nobody had seen it: every entry of the authority list that only lines of that fifth name, and
/// that was not in the list the desk was given beside the lines, is taken out, so that its names must be read by their form alone.
/// </summary>
/// <remarks>What it cannot hide is what a person learnt from a line; the written lines, read before any rule was touched, stand for that.</remarks>
public sealed class FiveFoldTests
{
    private const int Folds = 5;
    private const double Floor = 0.97;

    [Test]
    public void Read_EachFifthWithoutTheNamesOnlyItUses_HoldsTheFloor()
    {
        var given = GivenNames().Select(AuthorityList.Seed.Resolve).OfType<Authority>().ToHashSet();
        var (right, hidden, wrong) = ReadByFifths(given);
        var (rightWithoutAny, allHidden, _) = ReadByFifths([]);

        TestContext.Out.WriteLine($"[accuracy] five-fold, {hidden} names hidden, all fields: {right}/{GoldLine.All.Count}");
        TestContext.Out.WriteLine($"[accuracy] five-fold, the given names hidden too ({allHidden}), all fields: {rightWithoutAny}/{GoldLine.All.Count}");
        Assert.That(right, Is.GreaterThanOrEqualTo(Floor * GoldLine.All.Count), string.Join('\n', wrong));
    }

    private static (int Right, int Hidden, List<string> Wrong) ReadByFifths(HashSet<Authority> kept)
    {
        var lines = GoldLine.All;
        var (right, hidden) = (0, 0);
        var wrong = new List<string>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var fifth = lines.Where((_, index) => index % Folds == fold).ToList();
            var others = lines.Where((_, index) => index % Folds != fold).SelectMany(Named).ToHashSet();
            var only = fifth.SelectMany(Named).Where(entry => !others.Contains(entry) && !kept.Contains(entry)).ToHashSet();
            hidden += only.Count;
            var reader = new CaptionReader(new AuthorityList(AuthorityList.Seed.All.Where(entry => !only.Contains(entry))));
            foreach (var line in fifth)
            {
                var differences = GoldComparison.Differences(line, reader.Read(line.Text));
                if (differences.Count == 0) right++;
                else wrong.Add($"{string.Join("; ", differences)} in: {line.Text}");
            }
        }

        return (right, hidden, wrong);
    }

    private static IEnumerable<string> GivenNames()
    {
        using var stream = typeof(FiveFoldTests).Assembly.GetManifestResourceStream("CaptionManager.Captions.Tests.Gold.given-names.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } name) yield return name;
    }

    private static IEnumerable<Authority> Named(GoldLine line) =>
        line.Agencies.Concat(line.Via).Append(line.Provider).Append(line.OnBehalfOf).Append(line.Pool).OfType<string>().Select(AuthorityList.Seed.Resolve).OfType<Authority>();
}

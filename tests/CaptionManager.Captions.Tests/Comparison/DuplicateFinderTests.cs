using System.Diagnostics;
using CaptionManager.Captions.Comparison;
using CaptionManager.TestKit.Captions;

namespace CaptionManager.Captions.Tests.Comparison;

public sealed class DuplicateFinderTests
{
    private const int ArchiveSize = 30_000;

    [Test]
    public void Find_SeedPage_FindsTheExactPairAndTheTwoNearOnes()
    {
        const string full = "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the "
            + "Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023 (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";
        const string cut = "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

        var pairs = DuplicateFinder.Find([new("1", full), new("2", full), new("3", cut)]).ToList();

        Assert.That(pairs.Select(p => (p.A.Id, p.B.Id, p.Comparison.Kind)), Is.EqualTo(new[]
        {
            ("1", "2", ComparisonKind.Exact), ("1", "3", ComparisonKind.Near), ("2", "3", ComparisonKind.Near),
        }));
    }

    [Test]
    public void Find_GeneratedArchive_FindsEveryPlantedCopyAndHardlyAnythingElse()
    {
        var archive = new NewsCaptionGenerator(seed: 20231).Generate(ArchiveSize).ToList();
        var clock = Stopwatch.StartNew();
        var pairs = DuplicateFinder.Find(archive.Select(c => new CaptionEntry(Id(c.Id), WithoutCredit(c.Text), c.Photo, c.Text[c.Text.LastIndexOf('(')..]))).ToList();
        clock.Stop();

        var found = pairs.ToDictionary(p => (int.Parse(p.A.Id, null), int.Parse(p.B.Id, null)), p => p.Comparison.Kind);
        var near = archive.Where(c => c.Plant == PlantKind.Near).ToList();
        var conflicts = archive.Where(c => c.Plant == PlantKind.Conflict).ToList();
        var comparable = near.Where(c => CaptionComparer.Compare(WithoutCredit(archive[c.Origin].Text), WithoutCredit(c.Text)).Kind is ComparisonKind.Near or ComparisonKind.Exact).ToList();
        var missedNear = comparable.Where(c => !found.ContainsKey((c.Origin, c.Id)) && !IsGrouped(found, c)).ToList();
        var conflictsFound = conflicts.Count(c => found.GetValueOrDefault((c.Origin, c.Id)) == ComparisonKind.Conflict);
        var planted = archive.Where(c => c.Origin >= 0).ToDictionary(c => c.Id, c => c.Origin);
        // Two pictures of one event may be given the same words by chance: a pair of them or of their copies is right.
        var unplanted = pairs.Where(p => RootText(p.A.Id) != RootText(p.B.Id)).ToList();
        var precision = 1 - (double)unplanted.Count / pairs.Count;
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"[figure] duplicates: {ArchiveSize} captions in {clock.Elapsed.TotalSeconds:F1} s; near {near.Count}, over the threshold {comparable.Count}, missed {missedNear.Count}; conflicts {conflictsFound} of {conflicts.Count}; pairs {pairs.Count}, precision {precision:P2}"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(comparable, Has.Count.GreaterThanOrEqualTo(near.Count * 0.99), Show(near.Except(comparable)));
            Assert.That(missedNear, Is.Empty, Show(missedNear));
            Assert.That(conflictsFound, Is.GreaterThanOrEqualTo(conflicts.Count * 0.97),
                Show(conflicts.Where(c => found.GetValueOrDefault((c.Origin, c.Id)) != ComparisonKind.Conflict)));
            Assert.That(precision, Is.GreaterThanOrEqualTo(0.99), string.Join('\n', unplanted.Take(12).Select(p => $"{p.Comparison.Kind} {p.Comparison.Similarity:F2}\n  {p.A.Caption}\n  {p.B.Caption}")));
        }

        string RootText(string id) => WithoutCredit(archive[Root(planted, id)].Text);

        string Show(IEnumerable<NewsCaption> captions) => string.Join('\n', captions.Take(10).Select(c => $"  {archive[c.Origin].Text}\n  {c.Text}\n"));
    }

    // A copy of a copy pairs with the first of its group; its origin is then found through that one.
    private static bool IsGrouped(Dictionary<(int, int), ComparisonKind> found, NewsCaption caption) =>
        found.Keys.Any(k => k.Item2 == caption.Id && found.ContainsKey((Math.Min(k.Item1, caption.Origin), Math.Max(k.Item1, caption.Origin))));

    private static int Root(Dictionary<int, int> planted, string id)
    {
        var root = int.Parse(id, null);
        while (planted.TryGetValue(root, out var origin)) root = origin;
        return root;
    }

    private static string WithoutCredit(string caption) => caption[..caption.LastIndexOf('(')];

    private static string Id(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

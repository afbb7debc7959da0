using System.Collections.Concurrent;
using System.Globalization;
using CaptionManager.Captions.Comparison;
using CaptionManager.TestKit.Captions;

namespace CaptionManager.Captions.Tests.Comparison;

/// <summary>What holds for any two captions, and for a search whatever the order of its captions; of a fixed seed, so that a run is like the one before.</summary>
public sealed class ComparisonProperties
{
    private const int ArchiveSize = 1500;
    private const int Seed = 20261128;

    private static readonly string[] Archive = [.. new NewsCaptionGenerator(77).Generate(ArchiveSize).Where(c => c.Plant == PlantKind.None).Select(c => c.Text)];

    private static readonly string[] Insertions =
    [
        " also", " reportedly", " (file)", ", left,", " on Monday", " 2019", " –", "  ", " 東京で", " จับมือ", " президент", " رئيس", " 😀", ".", ", seen here,", "\n", " 7", " two", " the", "\u0301",
    ];

    [Test]
    public void Compare_AnyTwo_SaysTheSameBothWays() => ForPairs((a, b) =>
    {
        var (forth, back) = (CaptionComparer.Compare(a, b), CaptionComparer.Compare(b, a));
        Assert.That((back.Kind, back.Similarity, back.Containment), Is.EqualTo((forth.Kind, forth.Similarity, forth.Containment)), $"{a}\n{b}");
    });

    [Test]
    public void Compare_WithItself_IsExactOrNothingToCompare() => ForPairs((caption, _) => Assert.That(
        CaptionComparer.Compare(caption, caption).Kind, Is.EqualTo(ComparableCaption.Of(caption).IsEmpty ? ComparisonKind.None : ComparisonKind.Exact), caption));

    [Test]
    public void Compare_AnyTwo_MarksWordsInsideTheCaptions() => ForPairs((a, b) =>
        Assert.That(CaptionComparer.Compare(a, b).Differences.All(d => IsInside(d.SpanA, a) && IsInside(d.SpanB, b)), $"{a}\n{b}"));

    [Test]
    public void Find_AnyOrder_FindsTheSamePairs()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 200; round++)
        {
            // Of captions that say the same a search pairs the first, whichever that is: here no two do.
            var captions = Enumerable.Range(0, random.Next(2, 30)).Select(_ => Of(random)).SelectMany(caption => new[] { caption, Edit(caption, random, 2) })
                .DistinctBy(caption => ComparableCaption.Of(caption).Fingerprint).ToList();
            var entries = captions.Select((caption, i) => new CaptionEntry(Number(i), caption, Number(i % 3))).ToArray();
            var before = Found(entries);
            random.Shuffle(entries);
            Assert.That(before.SetEquals(Found(entries)), string.Join('\n', captions));
        }
    }

    [Test]
    public void Find_EditsBelowTheThreshold_FindsEveryOne()
    {
        var random = new Random(Seed);
        var entries = Archive.Select((caption, i) => new CaptionEntry(Number(i), caption));
        var copies = Enumerable.Range(0, 3000).Select(_ => Of(random)).Select(original => (Of: original, Text: Edit(original, random, 4))).ToList();
        var found = DuplicateFinder.Find(entries.Concat(copies.Select((copy, i) => new CaptionEntry("copy" + i, copy.Text)))).ToLookup(p => p.B.Id, p => ComparableCaption.Of(p.A.Caption).Fingerprint);
        var near = Enumerable.Range(0, copies.Count).Where(i => IsNear(copies[i].Of, copies[i].Text)).ToList();
        var missed = near.Where(i => !found["copy" + i].Contains(ComparableCaption.Of(copies[i].Of).Fingerprint)).Select(i => $"{copies[i].Of}\n{copies[i].Text}").ToList();

        TestContext.Out.WriteLine($"[figure] edited captions over the threshold: {near.Count}, missed {missed.Count}");
        Assert.That(near, Has.Count.GreaterThan(1000));
        Assert.That(missed, Is.Empty);
    }

    // What a desk's index goes by, on more copies than a search could be made of: CAPTIONMANAGER_EDITED_COPIES=1000000 tries a million.
    [Test]
    public void Sign_EditsBelowTheThreshold_ShareAKeyAndASketch()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CAPTIONMANAGER_EDITED_COPIES") ?? "10000", CultureInfo.InvariantCulture);
        var (near, missed) = (0, new ConcurrentQueue<string>());
        Parallel.For(0, count, i =>
        {
            var random = new Random(unchecked((Seed * 31) + i));
            var original = Of(random);
            var copy = Edit(original, random, 4);
            if (!IsNear(original, copy)) return;
            Interlocked.Increment(ref near);
            var (a, b) = (CaptionSignature.Of(original), CaptionSignature.Of(copy));
            if (!a.Keys.Intersect(b.Keys).Any() || !a.Sketch.MayBeNear(b.Sketch.ToOctets())) missed.Enqueue($"{original}\n{copy}");
        });

        TestContext.Out.WriteLine($"[figure] edited captions over the threshold, by key and sketch: {near}, missed {missed.Count}");
        Assert.That(near, Is.GreaterThan(count / 2));
        Assert.That(missed, Is.Empty);
    }

    [Test]
    public void Sign_CutAfterAnyWord_SharesAKeyAndASketch()
    {
        var near = 0;
        for (var i = 0; i < Archive.Length; i += 5)
        {
            var body = Archive[i][..Archive[i].LastIndexOf('(')].TrimEnd();
            var whole = CaptionSignature.Of(Archive[i]);
            for (var end = body.LastIndexOf(' '); end > 0; end = body.LastIndexOf(' ', end - 1))
            {
                if (CaptionComparer.Compare(Archive[i], body[..end]).Kind != ComparisonKind.Near) continue;
                near++;
                var cut = CaptionSignature.Of(body[..end]);
                Assert.That(cut.Keys.Intersect(whole.Keys), Is.Not.Empty, body[..end]);
                Assert.That(cut.Sketch.MayBeNear(whole.Sketch.ToOctets()), body[..end]);
            }
        }

        TestContext.Out.WriteLine($"[figure] captions cut after a word and near the whole: {near}");
        Assert.That(near, Is.GreaterThan(1000));
    }

    private static bool IsNear(string original, string copy) =>
        CaptionComparer.Compare(original, copy) is { Kind: ComparisonKind.Exact or ComparisonKind.Near, Similarity: >= CaptionComparer.NearThreshold };

    // A caption with what became of it, two captions, or nonsense of every script.
    private static void ForPairs(Action<string, string> holds)
    {
        var random = new Random(Seed);
        for (var i = 0; i < 5000; i++)
        {
            var first = random.Next(5) == 0 ? Nonsense(random) : Of(random);
            var second = random.Next(3) switch
            {
                0 => Edit(first, random, 3),
                1 => Of(random),
                _ => Nonsense(random),
            };
            holds(first, second);
        }
    }

    private static string Of(Random random) => Archive[random.Next(Archive.Length)];

    private static string Nonsense(Random random) => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Insertions[random.Next(Insertions.Length)]));

    // What becomes of a caption by hand: words go, words come, a letter is mistyped; from a slip of the pen to another caption.
    private static string Edit(string caption, Random random, int most)
    {
        var words = caption.Split(' ').ToList();
        for (var edits = random.Next(1, most + 1); edits > 0; edits--)
        {
            var (index, kind) = (random.Next(words.Count + 1), random.Next(10));
            if (kind < 4) words.RemoveRange(index, Math.Min(random.Next(1, 7), words.Count - index));
            else if (kind < 8) words.Insert(index, Insertions[random.Next(Insertions.Length)].Trim());
            else if (index < words.Count && words[index].Length > 3) words[index] = Mistype(words[index], random);
        }

        return string.Join(' ', words);
    }

    private static string Mistype(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return char.IsSurrogate(word[at]) || char.IsSurrogate(word[at + 1]) ? word : random.Next(2) == 0 ? word.Remove(at, 1) : word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }

    private static HashSet<string> Found(IEnumerable<CaptionEntry> entries) =>
        [.. DuplicateFinder.Find(entries).Select(p => string.Join(' ', new[] { p.A.Id, p.B.Id }.Order(StringComparer.Ordinal).Append(p.Comparison.Kind.ToString())))];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= text.Length;
}

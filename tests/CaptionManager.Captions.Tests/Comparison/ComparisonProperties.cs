using System.Globalization;
using CaptionManager.Captions.Comparison;
using CaptionManager.TestKit.Captions;
using CsCheck;

namespace CaptionManager.Captions.Tests.Comparison;

/// <summary>What holds for any two captions, and for a search whatever the order of its captions.</summary>
public sealed class ComparisonProperties
{
    private const int ArchiveSize = 1500;

    private static readonly string[] Archive = [.. new NewsCaptionGenerator(77).Generate(ArchiveSize).Where(c => c.Plant == PlantKind.None).Select(c => c.Text)];

    private static readonly string[] Insertions =
    [
        " also", " reportedly", " (file)", ", left,", " on Monday", " 2019", " –", "  ", " 東京で", " จับมือ", " президент", " رئيس", " 😀", ".", ", seen here,", "\n", " 7", " two", " the", "\u0301",
    ];

    private static readonly Gen<string> Caption = Gen.Int[0, Archive.Length - 1].Select(i => Archive[i]);

    // What becomes of a caption by hand: words go, words come, a letter is mistyped; from a slip of the pen to another caption.
    private static readonly Gen<string> Edited = Gen.Select(Caption, Edits(5), Apply);

    private static readonly Gen<string> Nonsense = Gen.Select(Gen.Int[0, Insertions.Length - 1].Array[0, 40], parts => string.Concat(parts.Select(i => Insertions[i])));

    private static readonly Gen<string> Any = Gen.OneOf(Caption, Edited, Nonsense);

    private static readonly Gen<(string, string)> Pair = Gen.OneOf(
        Gen.Select(Any, Any),
        Gen.Select(Caption, Edits(3), (caption, edits) => (caption, Apply(caption, edits))));

    [Test]
    public void Compare_AnyTwo_SaysTheSameBothWays() => Pair.Sample(
        (a, b) =>
        {
            var (forth, back) = (CaptionComparer.Compare(a, b), CaptionComparer.Compare(b, a));
            return forth.Kind == back.Kind && forth.Similarity.Equals(back.Similarity) && forth.Containment.Equals(back.Containment);
        },
        iter: 5_000);

    [Test]
    public void Compare_WithItself_IsExactOrNothingToCompare() => Any.Sample(
        caption => CaptionComparer.Compare(caption, caption).Kind == (ComparableCaption.Of(caption).IsEmpty ? ComparisonKind.None : ComparisonKind.Exact),
        iter: 5_000);

    [Test]
    public void Compare_AnyTwo_MarksWordsInsideTheCaptions() => Pair.Sample(
        (a, b) => CaptionComparer.Compare(a, b).Differences.All(d => IsInside(d.SpanA, a) && IsInside(d.SpanB, b)),
        iter: 5_000);

    [Test]
    public void Find_AnyOrder_FindsTheSamePairs() => Gen.Select(Gen.Select(Caption, Edits(2)).Array[2, 30], Gen.Int[0, int.MaxValue]).Sample(
        (pairs, seed) =>
        {
            // Of captions that say the same a search pairs the first, whichever that is: here no two do.
            var captions = pairs.SelectMany(pair => new[] { pair.Item1, Apply(pair.Item1, pair.Item2) }).DistinctBy(caption => ComparableCaption.Of(caption).Fingerprint).ToList();
            var entries = captions.Select((caption, i) => new CaptionEntry(i.ToString(CultureInfo.InvariantCulture), caption, (i % 3).ToString(CultureInfo.InvariantCulture))).ToArray();
            var before = Found(entries);
            new Random(seed).Shuffle(entries);
            return before.SetEquals(Found(entries));
        },
        iter: 200);

    [Test]
    public void Find_EditsBelowTheThreshold_FindsEveryOne()
    {
        var entries = Archive.Select((caption, i) => new CaptionEntry(i.ToString(CultureInfo.InvariantCulture), caption)).ToList();
        Gen.Select(Gen.Int[0, Archive.Length - 1], Edits(4)).Array[300].Sample(
            edits =>
            {
                var copies = edits.Select(edit => (Of: edit.Item1, Text: Apply(Archive[edit.Item1], edit.Item2))).ToList();
                var pairs = DuplicateFinder.Find(entries.Concat(copies.Select((copy, i) => new CaptionEntry("copy" + i, copy.Text))));
                var found = pairs.ToLookup(p => p.B.Id, p => ComparableCaption.Of(p.A.Caption).Fingerprint);
                for (var i = 0; i < copies.Count; i++)
                {
                    var original = Archive[copies[i].Of];
                    var comparison = CaptionComparer.Compare(original, copies[i].Text);
                    if (comparison is { Kind: ComparisonKind.Exact or ComparisonKind.Near, Similarity: >= CaptionComparer.NearThreshold } && !found["copy" + i].Contains(ComparableCaption.Of(original).Fingerprint))
                        Assert.Fail($"{comparison.Kind} {comparison.Similarity}, and not found:\n{original}\n{copies[i].Text}");
                }
            },
            iter: 10);
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

    private static Gen<(int At, int Kind, int Which)[]> Edits(int most) => Gen.Select(Gen.Int[0, 100], Gen.Int[0, 9], Gen.Int[0, 1000]).Array[1, most];

    private static string Apply(string caption, (int At, int Kind, int Which)[] edits)
    {
        var words = caption.Split(' ').ToList();
        foreach (var (at, kind, which) in edits)
        {
            var index = at % (words.Count + 1);
            if (kind < 4) words.RemoveRange(index, Math.Min(1 + (which % 6), words.Count - index));
            else if (kind < 8) words.Insert(index, Insertions[which % Insertions.Length].Trim());
            else if (index < words.Count && words[index].Length > 3) words[index] = Mistype(words[index], which);
        }

        return string.Join(' ', words);
    }

    private static string Mistype(string word, int which)
    {
        var at = 1 + (which % (word.Length - 2));
        return char.IsSurrogate(word[at]) || char.IsSurrogate(word[at + 1]) ? word : which % 2 == 0 ? word.Remove(at, 1) : word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }

    private static HashSet<string> Found(IEnumerable<CaptionEntry> entries) =>
        [.. DuplicateFinder.Find(entries).Select(p => string.Join(' ', new[] { p.A.Id, p.B.Id }.Order(StringComparer.Ordinal).Append(p.Comparison.Kind.ToString())))];

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= text.Length;
}

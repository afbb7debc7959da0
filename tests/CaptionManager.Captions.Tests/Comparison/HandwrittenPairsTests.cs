using CaptionManager.Captions.Comparison;
using CaptionManager.TestKit;

namespace CaptionManager.Captions.Tests.Comparison;

/// <summary>
/// Pairs written by hand after the habits of captions: <c>pairs.txt</c> holds a caption, then what becomes of it when a few words are changed,
/// with the verdict of a person.
/// </summary>
[TestFixture]
internal sealed class HandwrittenPairsTests
{
    private const double Floor = 0.97;
    private const int Least = 200;

    [Test]
    public void Compare_HandwrittenPairs_AgreesWithPeople()
    {
        var pairs = Read().ToList();
        var wrong = pairs.Where(pair => Verdict(pair.A, pair.B) != pair.Expected).ToList();

        foreach (var (expected, change, a, b) in wrong) TestContext.Out.WriteLine($"{expected}, not {Verdict(a, b)}: {change}");
        TestContext.Out.WriteLine($"{pairs.Count - wrong.Count} of {pairs.Count} pairs right");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pairs, Has.Count.AtLeast(Least));
            Assert.That((double)(pairs.Count - wrong.Count) / pairs.Count, Is.AtLeast(Floor));
        }
    }

    [Test]
    public void Compare_HandwrittenPairs_IsSymmetricAndReflexive()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (_, _, a, b) in Read())
            {
                var (forth, back) = (CaptionComparer.Compare(a, b), CaptionComparer.Compare(b, a));
                Assert.That((back.Kind, back.Similarity), Is.EqualTo((forth.Kind, forth.Similarity)), b);
                Assert.That(CaptionComparer.Compare(b, b).Kind, Is.EqualTo(ComparisonKind.Exact), b);
            }
        }
    }

    [Test]
    public void Sign_HandwrittenPairsThatAreReported_ShareAKey()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (_, _, a, b) in Read().Where(pair => CaptionComparer.Compare(pair.A, pair.B).Kind is ComparisonKind.Near or ComparisonKind.Conflict))
                Assert.That(CaptionSignature.Of(a).Keys.Intersect(CaptionSignature.Of(b).Keys), Is.Not.Empty, b);
        }
    }

    [Test]
    public void Sketch_HandwrittenPairsThatAreNear_NeverSaysTheyAreNot()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (_, _, a, b) in Read().Where(pair => CaptionComparer.Compare(pair.A, pair.B).Kind is ComparisonKind.Near or ComparisonKind.Exact))
            {
                var (first, second) = (CaptionSignature.Of(a).Sketch, CaptionSignature.Of(b).Sketch);
                Assert.That(first.MayBeNear(second.ToOctets()) && second.MayBeNear(first.ToOctets()), b);
            }
        }
    }

    private static string Verdict(string a, string b) => CaptionComparer.Compare(a, b).Kind switch
    {
        ComparisonKind.Exact => "exact",
        ComparisonKind.Near => "near",
        ComparisonKind.Conflict => "conflict",
        _ => "other",
    };

    private static IEnumerable<(string Expected, string Change, string A, string B)> Read()
    {
        var caption = "";
        foreach (var line in File.ReadLines(Checkout.Path("tests/CaptionManager.Captions.Tests/Comparison/pairs.txt")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                caption = line[2..];
                continue;
            }

            var parts = line.Split('\t', 2);
            var change = parts[1].Split(" => ", 2);
            var at = caption.IndexOf(change[0], StringComparison.Ordinal);
            if (at < 0) throw new InvalidDataException($"'{change[0]}' is not in '{caption}'.");
            yield return (parts[0], parts[1], caption, caption[..at] + change[1] + caption[(at + change[0].Length)..]);
        }
    }
}

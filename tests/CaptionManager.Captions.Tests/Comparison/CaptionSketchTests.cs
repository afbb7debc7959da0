using CaptionManager.Captions.Comparison;
using CaptionManager.TestKit.Captions;

namespace CaptionManager.Captions.Tests.Comparison;

[TestFixture]
internal sealed class CaptionSketchTests
{
    private const int ArchiveSize = 5000;

    [Test]
    public void MayBeNear_GeneratedPairs_AgreesWithTheComparisonWhereItMatters()
    {
        var archive = new NewsCaptionGenerator(seed: 77).Generate(ArchiveSize).ToList();
        var read = archive.ConvertAll(caption => ComparableCaption.Of(caption.Text));
        var sketches = read.ConvertAll(caption => new CaptionSketch(caption));
        var (near, passed, pairs) = (0, 0, 0);
        for (var i = 1; i < ArchiveSize; i++)
        {
            for (var k = Math.Max(0, i - 12); k < i; k++)
            {
                pairs++;
                var kind = CaptionComparer.Compare(read[i], read[k]).Kind;
                var octets = sketches[k].ToOctets();
                if (sketches[i].DoubtOf(octets) == 0) passed++;
                if (kind is not (ComparisonKind.Near or ComparisonKind.Exact)) continue;
                near++;
                Assert.That(sketches[i].MayBeNear(octets), $"{archive[i].Text}\n{archive[k].Text}");
            }
        }

        // Neighbours are of one event, so most share much; the sketch is to throw out most of those that are not near all the same.
        using (Assert.EnterMultipleScope())
        {
            Assert.That(near, Is.GreaterThan(40));
            Assert.That(passed - near, Is.LessThan(pairs / 10));
        }
    }

    [Test]
    public void ToOctets_CaptionOfUsualLength_IsShort()
    {
        var octets = CaptionSignature.Of("Police officers stand guard outside the parliament in Tbilisi, Georgia, on Monday, April 29, 2024.").Sketch.ToOctets();

        Assert.That(octets, Has.Length.LessThan(40));
    }

    [Test]
    public void MayBeNear_TooManyWordsToSketch_SaysThatItMayBe()
    {
        var text = string.Join(' ', Enumerable.Range(0, CaptionSketch.MostWords + 1).Select(i => $"Wörd{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}x"));
        var (longer, shorter) = (CaptionSignature.Of(text).Sketch, CaptionSignature.Of("A ship leaves the port of Odesa.").Sketch);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(longer.IsKnown, Is.False);
            Assert.That(longer.ToOctets(), Is.Empty);
            Assert.That(longer.MayBeNear(shorter.ToOctets()) && shorter.MayBeNear(longer.ToOctets()));
        }
    }

    [Test]
    public void ToOctets_LongestSketch_FitsTheColumn()
    {
        var text = string.Join(' ', Enumerable.Range(0, CaptionSketch.MostWords).Select(i => $"Wörd{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}x"));

        Assert.That(CaptionSignature.Of(text).Sketch.ToOctets(), Has.Length.EqualTo(CaptionSketch.MostOctets));
    }
}

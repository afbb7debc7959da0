using CaptionManager.Captions.Comparison;

namespace CaptionManager.Captions.Tests.Comparison;

public sealed class CaptionComparerTests
{
    private const string Full =
        "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks "
        + "at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023 (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

    private const string Credit = " (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

    [TestCase("Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks" + Credit)]
    [TestCase("Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko" + Credit)]
    [TestCase("Russian President Vladimir Putin and Belarusian President Alexander Lukashenko" + Credit)]
    [TestCase("Vladimir Putin, right, and Alexander Lukashenko pose for a photo prior to their talks" + Credit)]
    [TestCase("Vladimir Putin and Alexander Lukashenko" + Credit)]
    [TestCase("Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks")]
    [TestCase("Russian President Vladimir Putin, right, and Belarusian President Alexander Luka…")]
    public void Compare_SameWordsCutShort_IsNearAndSharesKeys(string cut)
    {
        var comparison = CaptionComparer.Compare(Full, cut);

        Assert.That(comparison.Kind, Is.EqualTo(ComparisonKind.Near));
        Assert.That(CaptionSignature.Of(Full).Keys.Intersect(CaptionSignature.Of(cut).Keys), Is.Not.Empty);
    }

    [Test]
    public void Compare_SameCaptionTwice_IsExactWithoutDifferences()
    {
        var comparison = CaptionComparer.Compare(Full, Full);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(comparison.Kind, Is.EqualTo(ComparisonKind.Exact));
            Assert.That(comparison.Similarity, Is.EqualTo(1));
            Assert.That(comparison.Differences, Is.Empty);
        }
    }

    [Test]
    public void Compare_LeftAndRightExchanged_IsPositionConflict()
    {
        var other = Full.Replace("Putin, right,", "Putin, left,", StringComparison.Ordinal);

        var comparison = CaptionComparer.Compare(Full, other);

        Assert.That(comparison.Kind, Is.EqualTo(ComparisonKind.Conflict));
        var difference = comparison.Differences.Single(d => d.IsFact);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(difference.Kind, Is.EqualTo(DifferenceKind.Position));
            Assert.That(Full.Substring(difference.SpanA.Start, difference.SpanA.Length), Is.EqualTo("right"));
            Assert.That(other.Substring(difference.SpanB.Start, difference.SpanB.Length), Is.EqualTo("left"));
        }
    }

    [TestCase("", "")]
    [TestCase("", "Some words")]
    [TestCase("...", "!!!")]
    public void Compare_NothingToCompare_IsNone(string a, string b) =>
        Assert.That(CaptionComparer.Compare(a, b).Kind, Is.EqualTo(ComparisonKind.None));
}

using System.Diagnostics;
using CaptionManager.Desk.Editing;

namespace CaptionManager.Desk.Tests.Editing;

[TestFixture]
internal sealed class WordDiffTests
{
    [TestCase("the same words", "the same words", "the same words")]
    [TestCase("", "all new", "+all new+")]
    [TestCase("all gone", "", "-all gone-")]
    [TestCase("", "", "")]
    [TestCase("Putin, right, and", "Putin, left, and", "Putin, -right-+left+, and")]
    [TestCase("on Friday, Feb 17", "on Feb 17", "on -Friday, -Feb 17")]
    [TestCase("in Moscow", "in Moscow.", "in Moscow+.+")]
    [TestCase("two  spaces", "two spaces", "two-  -+ +spaces")]
    [TestCase("José met", "Jose met", "-José-+Jose+ met")]
    public void Compare_TwoTexts_MarksWhatWasAddedAndRemoved(string before, string after, string expected) =>
        Assert.That(string.Concat(WordDiff.Compare(before, after).Select(Marked)), Is.EqualTo(expected));

    [Test]
    public void Compare_AnyTwoTexts_HoldsBothOfThem()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var (before, after) = (Text(random), Text(random));
            var pieces = WordDiff.Compare(before, after);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(string.Concat(pieces.Where(p => p.Kind != DiffKind.Added).Select(p => p.Text)), Is.EqualTo(before));
                Assert.That(string.Concat(pieces.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text)), Is.EqualTo(after));
            }
        }
    }

    [Test]
    public void Compare_TwoTextsOf100000Characters_IsDoneBeforeAnybodyWaits()
    {
        var before = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"{n} "));
        var after = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"{n * 2} "));
        var watch = Stopwatch.StartNew();

        var pieces = WordDiff.Compare(before, after);

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
        Assert.That(string.Concat(pieces.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text)), Is.EqualTo(after));
    }

    private static string Marked(DiffPiece piece) => piece.Kind switch
    {
        DiffKind.Added => $"+{piece.Text}+",
        DiffKind.Removed => $"-{piece.Text}-",
        _ => piece.Text,
    };

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.GetItems(["a", "b ", "c", " ", ", ", "\U0001F469\u200D\U0001F4BB", "e\u0301", "\n"], 1)[0]));
}

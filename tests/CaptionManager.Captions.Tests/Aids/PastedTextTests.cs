using CaptionManager.Captions.Aids;

namespace CaptionManager.Captions.Tests.Aids;

[TestFixture]
public sealed class PastedTextTests
{
    [TestCase("A dog runs in Minsk.", "A dog runs in Minsk.", "")]
    [TestCase("A dog\r\nruns\n\nin Minsk.\n", "A dog runs in Minsk.", "LineBreaks 4")]
    [TestCase("\u201cCome,\u201d says the dog\u2019s owner", "\"Come,\" says the dog's owner", "Quotes 3")]
    [TestCase("\u201ewie T\u00fcrme\u201c und \u00ab tours \u00bb", "\"wie T\u00fcrme\" und \u00ab tours \u00bb", "Quotes 2")]
    [TestCase("A  dog\truns\u00a0home ", "A dog runs home", "Blanks 4")]
    [TestCase("\ufeffA pho\u00adto\u200b of\u202e Minsk\u0007", "A photo of Minsk", "Invisible 5")]
    [TestCase("A \u200b dog", "A dog", "Invisible 1, Blanks 1")]
    [TestCase("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "")]
    [TestCase("\ud83d\udc69\u200d\ud83d\ude80 lands", "\ud83d\udc69\u200d\ud83d\ude80 lands", "")]
    [TestCase("", "", "")]
    [TestCase(" \n ", "", "LineBreaks 1")]
    public void Clean_TextFromElsewhere_IsOnePlainLineAndSaysWhatChanged(string pasted, string clean, string changes)
    {
        var found = PastedText.Clean(pasted);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Text, Is.EqualTo(clean));
            Assert.That(string.Join(", ", found.Changes.Select(change => $"{change.Kind} {change.Count}")), Is.EqualTo(changes));
            Assert.That(PastedText.Clean(found.Text).Changes, Is.Empty, "cleaned twice");
        }
    }
}

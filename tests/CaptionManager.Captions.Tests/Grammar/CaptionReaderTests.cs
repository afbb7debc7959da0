using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Tests.Gold;

namespace CaptionManager.Captions.Tests.Grammar;

public sealed class CaptionReaderTests
{
    private const string Names = "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko";
    private const string SignOff = "(Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

    [TestCaseSource(typeof(TrickyLine), nameof(TrickyLine.Cases))]
    public void Read_TrickyLine_IsReadAsAnEditorWould(TrickyLine line)
    {
        var reading = CaptionReader.Default.Read(line.Gold.Text);

        Assert.That(GoldComparison.Differences(line.Gold, reading), Is.Empty, line.Gold.Text);
    }

    [Test]
    public void Read_SupplierThatAPageBrokeInTwo_IsOne()
    {
        var reading = CaptionReader.Default.Read("Waves break. Jane Doe/AFP via Getty\nImages");

        Assert.That((reading.Caption, string.Join('|', reading.Credit.Via)), Is.EqualTo(("Waves break.", "Getty Images")));
    }

    [TestCase(Names + " pose for a photo prior to their talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023")]
    [TestCase(Names)]
    [TestCase("")]
    public void Read_SeedTexts_SplitsCaptionAndCredit(string caption)
    {
        var reading = CaptionReader.Default.Read($"{caption} {SignOff}".Trim());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Caption ?? "", Is.EqualTo(caption));
            Assert.That(reading.CreditText, Is.EqualTo(SignOff));
            Assert.That(reading.Credit, Is.EqualTo(new Credit
            {
                Creators = ["Vladimir Astapkovich"],
                Agencies = ["Sputnik"],
                Pool = "Kremlin Pool",
                Via = ["AP", "PA"],
                Role = CreditRole.Photographer,
            }));
        }
    }

    [Test]
    public void Read_SeedText_GivesTheSpanOfEachFact()
    {
        var text = $"{Names} {SignOff}";

        var facts = CaptionReader.Default.Read(text).Spans.Select(span => (span.Part, text.Substring(span.Start, span.Length)));

        Assert.That(facts, Is.EqualTo(new[]
        {
            (CreditPart.Creator, "Vladimir Astapkovich"), (CreditPart.Agency, "Sputnik"), (CreditPart.Pool, "Kremlin Pool"),
            (CreditPart.Via, "AP"), (CreditPart.Via, "PA"),
        }));
    }

    [Test]
    public void Read_CreditWithoutMark_IsUnsureAndOffersTheOtherReading()
    {
        var reading = CaptionReader.Default.Read("Traders at work on the exchange Richard Drew/AP");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Credit.Creators, Is.EqualTo(new[] { "Richard Drew" }));
            Assert.That(reading.Confidence, Is.LessThan(0.85));
            Assert.That(reading.Alternatives.Single().Caption, Is.EqualTo(reading.Text));
        }
    }
}

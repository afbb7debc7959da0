using CaptionManager.Captions.Instructions;

namespace CaptionManager.Captions.Tests.Instructions;

/// <summary>Instructions as agencies write them, and what a desk takes from them.</summary>
[TestFixture]
internal sealed class InstructionReaderTests
{
    private static readonly DateOnly Received = new(2026, 3, 2);

    [TestCase("MANDATORY CREDIT, 14 DAYS, NO ARCHIVE, TURKEY OUT", "MandatoryCredit | UseWithin 14 | NoArchive | TerritoryOut TR")]
    [TestCase("MANDATORY CREDIT", "MandatoryCredit")]
    [TestCase("MANDATORY CREDIT: Jane Doe/Rex", "MandatoryCredit 'Jane Doe/Rex'")]
    [TestCase("RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT \"AFP PHOTO / NASA\" - NO MARKETING NO ADVERTISING CAMPAIGNS - DISTRIBUTED AS A SERVICE TO CLIENTS", "MediumOut Commercial | MandatoryCredit 'AFP PHOTO / NASA'")]
    [TestCase("FOR EDITORIAL USE ONLY. NOT FOR SALE FOR MARKETING OR ADVERTISING CAMPAIGNS. NO RESALES. NO ARCHIVES", "MediumOut Commercial | NoSales | NoArchive")]
    [TestCase("GERMANY OUT", "TerritoryOut DE")]
    [TestCase("Germany OUT", "TerritoryOut DE")]
    [TestCase("UK OUT; NO SALES", "TerritoryOut GB | NoSales")]
    [TestCase("GERMANY, AUSTRIA, SWITZERLAND OUT", "TerritoryOut AT CH DE")]
    [TestCase("CHINA AND TAIWAN OUT", "TerritoryOut CN TW")]
    [TestCase("NORWAY OUT. NO COMMERCIAL OR EDITORIAL SALES IN NORWAY.", "TerritoryOut NO | Unread 'NO COMMERCIAL OR EDITORIAL SALES IN NORWAY'")]
    [TestCase("BELGIUM OUT / NETHERLANDS OUT", "TerritoryOut BE | TerritoryOut NL")]
    [TestCase("U.S. OUT", "TerritoryOut US")]
    [TestCase("NO USE GERMANY", "TerritoryOut DE")]
    [TestCase("NOT FOR USE IN FRANCE", "TerritoryOut FR")]
    [TestCase("NO UK USE", "TerritoryOut GB")]
    [TestCase("UK ONLY", "TerritoryOnly GB")]
    [TestCase("FOR USE IN THE UNITED KINGDOM ONLY", "TerritoryOnly GB")]
    [TestCase("Scandinavia only", "TerritoryOnly DK NO SE")]
    [TestCase("MAGS OUT, TV OUT", "MediumOut Magazine | MediumOut Television")]
    [TestCase("NO MAGS, TV, INTERNET", "MediumOut Magazine Online Television")]
    [TestCase("NO INTERNET", "MediumOut Online")]
    [TestCase("UK NEWSPAPERS OUT", "TerritoryOut GB Newspaper")]
    [TestCase("BOSTON HERALD OUT, QUINCY OUT; NO SALES", "ClientOut 'BOSTON HERALD' | ClientOut 'QUINCY' | NoSales")]
    [TestCase("MINNEAPOLIS STAR TRIBUNE OUT", "ClientOut 'MINNEAPOLIS STAR TRIBUNE'")]
    [TestCase("NO THIRD PARTY SALES", "NoSales")]
    [TestCase("NO ARCHIVE AFTER 30 DAYS", "NoArchive 30")]
    [TestCase("ARCHIVES OUT", "NoArchive")]
    [TestCase("ONE TIME USE ONLY", "SingleUse")]
    [TestCase("DO NOT CROP", "NoAlteration")]
    [TestCase("FOR USE WITHIN 14 DAYS FROM TRANSMISSION", "UseWithin 14")]
    [TestCase("TO BE USED WITHIN 14 DAYS FROM DATE OF TRANSMISSION", "UseWithin 14")]
    [TestCase("14 DAYS USE ONLY", "UseWithin 14")]
    [TestCase("48 HOURS USE", "UseWithin 2")]
    [TestCase("ONE MONTH USE ONLY", "UseWithin 30")]
    [TestCase("NO USE AFTER 31 MARCH 2026", "UseUntil 2026-03-31T00:00")]
    [TestCase("Use until 15 April 2026; mandatory credit", "UseUntil 2026-04-15T00:00 | MandatoryCredit")]
    [TestCase("EMBARGOED UNTIL 0001 GMT MONDAY MARCH 16", "Embargo 2026-03-16T00:01+0")]
    [TestCase("EMBARGO: NOT FOR PUBLICATION BEFORE 10PM BST ON 12 MAY 2026", "Embargo 2026-05-12T22:00+1")]
    [TestCase("EMBARGOED TO 2230 GMT, SATURDAY MARCH 14, 2026. MANDATORY CREDIT", "Embargo 2026-03-14T22:30+0 | MandatoryCredit")]
    [TestCase("Embargoed until 6.30 p.m. EST, Jan. 5", "Embargo 2027-01-05T18:30-5")]
    [TestCase("HOLD FOR RELEASE UNTIL MONDAY 9AM CET", "Embargo 2026-03-02T09:00+1")]
    [TestCase("EMBARGOED UNTIL FURTHER NOTICE", "Embargo")]
    [TestCase("NOT FOR RELEASE BEFORE 2026-03-20 07:00 UTC", "Embargo 2026-03-20T07:00+0")]
    [TestCase("EXCLUSIVE TO THE SUNDAY TIMES", "Unread 'EXCLUSIVE TO THE SUNDAY TIMES'")]
    [TestCase("MODEL RELEASED. PHOTO TO GO WITH STORY BY REUTERS", "")]
    [TestCase("Pool photo", "")]
    [TestCase("TPX IMAGES OF THE DAY", "")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void Read_InstructionsOfTheWires_SaysWhatTheyAsk(string? text, string expected) =>
        Assert.That(string.Join(" | ", InstructionReader.Read(text, Received).Select(Words)), Is.EqualTo(expected));

    [Test]
    public void Read_Each_PointsAtItsWords()
    {
        const string text = "MANDATORY CREDIT, 14 DAYS, NO ARCHIVE, GERMANY, AUSTRIA OUT";

        var words = InstructionReader.Read(text, Received).Select(r => text.Substring(r.Start, r.Length));

        Assert.That(words, Is.EqualTo((string[])["MANDATORY CREDIT", "14 DAYS", "NO ARCHIVE", "GERMANY, AUSTRIA OUT"]));
    }

    [Test]
    public void Read_AnyText_EndsAndStaysWithinIt()
    {
        var random = new Random(20260302);
        string[] pieces = ["NO ", "OUT", "EMBARGO", " UNTIL ", "TURKEY", ", ", "14 DAYS", "\"", "MANDATORY CREDIT:", "2230 GMT", ";", " - ", "31 FEBRUARY", "9999", "\n", "é", "😀", "ONLY ", "USE BY "];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var restriction in InstructionReader.Read(text, Received))
                Assert.That(restriction.Start >= 0 && restriction.Length > 0 && restriction.Start + restriction.Length <= text.Length, text);
        }
    }

    [Test]
    public void Read_HugeText_IsQuickAndBounded()
    {
        var text = string.Concat(Enumerable.Repeat("NO A OR B AND ", 100_000));

        Assert.That(() => InstructionReader.Read(text, Received).Length, Is.LessThan(InstructionReader.MaximumLength));
    }

    private static string Words(Restriction r) => string.Join(
        ' ',
        new[]
        {
            r.Kind.ToString(),
            string.Join(' ', r.Territories),
            string.Join(' ', r.Media),
            r.Days?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            r.Moment is { } moment ? $"{moment.Local:yyyy-MM-ddTHH:mm}{(moment.Offset is { } offset ? $"{offset.TotalHours:+0;-0;+0}" : "")}" : null,
            r.Text is { } text ? $"'{text}'" : null,
        }.Where(part => !string.IsNullOrEmpty(part)));
}

using System.Globalization;
using CaptionManager.Captions.Aids;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Templates;

namespace CaptionManager.Captions.Tests.Aids;

public sealed class AidsTests
{
    private const string Codes = "// Manchester City\nmci9\tErling Haaland\tManchester City's Erling Haaland\tManchester City\n\nars7\tBukayo Saka\tArsenal's Bukayo Saka";

    [TestCase("=mci9= scores.", "Erling Haaland scores.")]
    [TestCase("=MCI9#2= and =ars7#2=.", "Manchester City's Erling Haaland and Arsenal's Bukayo Saka.")]
    [TestCase("=mci9==ars7=", "Erling HaalandBukayo Saka")]
    [TestCase("1 + 1 = 2 and E = mc2", "1 + 1 = 2 and E = mc2")]
    [TestCase("=", "=")]
    [TestCase("a = =ars7= b", "a = Bukayo Saka b")]
    public void Expand_Codes_AreWrittenOut(string text, string expected) =>
        Assert.That(CodeReplacements.Read(new StringReader(Codes)).Expand(text), Is.EqualTo(new CodeExpansion(expected, [])).Using<CodeExpansion>((a, b) => a.Text == b.Text && a.Unknown.SequenceEqual(b.Unknown)));

    [TestCase("=xyz1= scores.", "xyz1")]
    [TestCase("=mci9#9= scores.", "mci9#9")]
    public void Expand_UnknownCode_StaysAndIsNamed(string text, string code)
    {
        var expansion = CodeReplacements.Read(new StringReader(Codes)).Expand(text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(expansion.Text, Is.EqualTo(text));
            Assert.That(expansion.Unknown, Is.EqualTo(new[] { code }));
        }
    }

    [Test]
    public void Read_CodeWithoutText_NamesTheLine() =>
        Assert.That(() => CodeReplacements.Read(new StringReader("a\tb\nlonely")), Throws.TypeOf<UnreadableTextException>().With.Message.Contains("Line 2"));

    [TestCase("{sequence.3} {weekday}, {date.ap}", "007 Friday, Feb. 17, 2023")]
    [TestCase("{date}", "17 February 2023")]
    [TestCase("{date.iso-17} {weekday.plus1} {year-365}", "2023-01-31 Saturday 2022")]
    [TestCase("{city}[, {state}] {day}", "Oslo 17")]
    [TestCase("[{date-x}]{sequence}", "7")]
    public void Values_OfAPicture_FillATemplate(string template, string expected)
    {
        var variables = new CaptionVariables(name => name == "city" ? ["Oslo"] : [], new DateOnly(2023, 2, 17), 7, CultureInfo.GetCultureInfo("en-GB"));

        Assert.That(Template.Parse(template).Render(variables.Values), Is.EqualTo(expected));
    }

    [TestCase("Kiev", "Kyiv", false, true, "KIEV and Kievan in Kiev.", "Kyiv and Kievan in Kyiv.")]
    [TestCase("Kiev", "Kyiv", true, false, "KIEV and Kievan", "KIEV and Kyivan")]
    [TestCase("$5", "$6", false, false, "It costs $5.", "It costs $6.")]
    [TestCase("(L)", "(left)", true, true, "Jane Doe (L)", "Jane Doe (left)")]
    public void Apply_Words_AreReplaced(string find, string replacement, bool matchCase, bool wholeWords, string text, string expected) =>
        Assert.That(TextReplacement.Words(find, replacement, matchCase, wholeWords).Apply(text), Is.EqualTo(expected));

    [Test]
    public void Preview_Pattern_ShowsEachPlace() =>
        Assert.That(TextReplacement.Pattern("(\\d+)th", "$1.").Preview("The 4th and 5th"), Is.EqualTo(new[] { new TextChange(4, 3, "4."), new TextChange(12, 3, "5.") }));

    [TestCase("ΣΊΣΥΦΟΣ", "Ο Σίσυφος εδώ", "Ο x εδώ")]
    [TestCase("caf\u00E9", "cafe\u0301 caf\u00E9 cafe", "x x cafe")]
    [TestCase("cafe\u0301", "caf\u00E9", "x")]
    [TestCase("a.b", "a.b axb", "x axb")]
    [TestCase("\uD83D", "a \uD83D b", "a x b")]
    public void Words_FormsOfOneLetter_AreFound(string find, string text, string expected) => Assert.That(TextReplacement.Words(find, "x").Apply(text), Is.EqualTo(expected));

    [TestCase("K(ie)v", "$1-$2", "2")]
    [TestCase("K(ie)v", "${x}", "x")]
    public void Pattern_GroupThatIsNotThere_IsRefused(string pattern, string replacement, string group) =>
        Assert.That(() => TextReplacement.Pattern(pattern, replacement), Throws.TypeOf<UnreadableTextException>().With.Message.Contains($"no group {group}"));

    [TestCase("K(?<x>ie)v", "${x}$1$0", "ieieKiev")]
    [TestCase("Kiev", "$$5", "$5")]
    public void Pattern_GroupsThatAreThere_AreWritten(string pattern, string replacement, string expected) => Assert.That(TextReplacement.Pattern(pattern, replacement).Apply("Kiev"), Is.EqualTo(expected));

    [TestCase("date.plus1x", true)]
    [TestCase("date.us", true)]
    [TestCase("sequence.99", true)]
    [TestCase("sequence.0", true)]
    [TestCase("weekday-", true)]
    [TestCase("date.ap-3", false)]
    [TestCase("sequence.3", false)]
    [TestCase("dateCreated", false)]
    [TestCase("city", false)]
    public void IsMiswritten_NameMeantForAVariable_IsTold(string name, bool expected) => Assert.That(CaptionVariables.IsMiswritten(name), Is.EqualTo(expected));

    [TestCase("(")]
    [TestCase("(a)\\1")]
    public void Pattern_ThatCannotBeUsed_IsRefused(string pattern) => Assert.That(() => TextReplacement.Pattern(pattern, ""), Throws.TypeOf<UnreadableTextException>().With.Message.Contains(pattern));

    [Test]
    public void Names_AreSetInTheirUsualForm()
    {
        var list = new AuthorityList([new Authority { Name = "José Núñez", Kind = AuthorityKind.Photographer }]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(NameTools.UsualCase("ROBIN VAN LONKHUIJSEN"), Is.EqualTo("Robin van Lonkhuijsen"));
            Assert.That(NameTools.Preferred("Jose Nunez", list), Is.EqualTo("José Núñez"));
            Assert.That(NameTools.Preferred("Jane Doe", list), Is.EqualTo("Jane Doe"));
        }
    }
}

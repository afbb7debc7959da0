using CaptionManager.Captions.Comparison;

namespace CaptionManager.Captions.Tests.Comparison;

/// <summary>Captions that are no captions, or in scripts that put no blanks between words.</summary>
public sealed class OddCaptionsTests
{
    private const string Chinese = "中国国家主席习近平二〇二三年三月在北京人民大会堂会见来访的法国总统马克龙并举行正式会谈";
    private const string Japanese = "東京都内で開かれた記者会見で質問に答える岸田文雄首相、左は松野博一官房長官";
    private const string Thai = "นายกรัฐมนตรีเศรษฐา ทวีสิน กล่าวสุนทรพจน์ต่อที่ประชุมสมัชชาใหญ่แห่งสหประชาชาติที่นครนิวยอร์ก";
    private const string Plain = "Fire crews tackle a blaze at a timber yard beside the harbour in Lowestoft, England, on Tuesday";

    [TestCase("", "")]
    [TestCase("", Plain)]
    [TestCase("   \t", "   \t")]
    [TestCase("(Jane Doe/AP)", "(Jane Doe/AP)")]
    [TestCase("😀🎉", "⚽️🥅")]
    [TestCase("Putin", Plain)]
    public void Find_NothingToCompare_PairsNothing(string a, string b) => Assert.That(Find(a, b), Is.Empty);

    [TestCase("Putin", "putin.")]
    [TestCase("goal goal goal goal goal goal goal", "Goal goal goal, goal goal goal goal")]
    [TestCase(Chinese, Chinese + "。")]
    [TestCase(Thai, Thai)]
    [TestCase("😀🎉📷", "😀🎉 📷")]
    public void Find_SameInOtherDress_IsExact(string a, string b) => Assert.That(Find(a, b), Is.EqualTo([ComparisonKind.Exact]));

    [TestCase(Chinese, "中国国家主席习近平二〇二三年三月在北京人民大会堂会见来访的法国总统马克龙")]
    [TestCase(Japanese, "東京都内で開かれた記者会見で質問に答える岸田文雄首相")]
    [TestCase(Thai, "นายกรัฐมนตรีเศรษฐา ทวีสิน กล่าวสุนทรพจน์ต่อที่ประชุมสมัชชาใหญ่แห่งสหประชาชาติ")]
    public void Find_CutInAScriptWithoutBlanks_IsNear(string whole, string cut) => Assert.That(Find(whole, cut), Is.EqualTo([ComparisonKind.Near]));

    [TestCase(Chinese, "俄罗斯总统普京在莫斯科郊外的新奥加廖沃官邸与白俄罗斯总统卢卡申科举行会谈前合影留念")]
    [TestCase(Japanese, "大阪府の淀川河川敷で行われた花火大会を見物する大勢の人たち、浴衣姿も目立った")]
    [TestCase(Thai, "ชาวประมงนำปลาขึ้นจากเรือที่ท่าเรือจังหวัดภูเก็ตหลังพายุสงบลงในช่วงเช้าวันอาทิตย์")]
    public void Find_OtherWordsInAScriptWithoutBlanks_PairsNothing(string a, string b) => Assert.That(Find(a, b), Is.Empty);

    [TestCase("goal ")]
    [TestCase("😀")]
    [TestCase("東京")]
    [TestCase("(")]
    [TestCase("Putin, right, ")]
    public void Find_HundredThousandCharacters_Ends(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));

        Assert.That(Find(text, text + "x").Count, Is.AtMost(1));
    }

    [Test]
    public void Find_HundredThousandOfOneCaption_PairsEachWithTheFirst()
    {
        const int count = 100_000;
        var pairs = DuplicateFinder.Find(Enumerable.Range(0, count).Select(_ => new CaptionEntry("x", Plain))).Count();

        Assert.That(pairs, Is.EqualTo(count - 1));
    }

    private static List<ComparisonKind> Find(string a, string b) => [.. DuplicateFinder.Find([new("a", a), new("b", b)]).Select(pair => pair.Comparison.Kind)];
}

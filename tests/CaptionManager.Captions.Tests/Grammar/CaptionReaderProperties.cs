using System.Diagnostics;
using System.Text;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Tests.Gold;
using CsCheck;

namespace CaptionManager.Captions.Tests.Grammar;

/// <summary>What holds for every text, sense or nonsense: no exception, no character lost, spans inside the text.</summary>
public sealed class CaptionReaderProperties
{
    private const string Marks = " \n\t()[]{}/|,;:.-–—…·&+©®@\"'“”«»=*_<>#%0123456789";
    private const string Letters = "abzABZéßøŁİıσςΣЖжאבسعक์ทกⅣ";
    private const string Others = "中新社摄影記者東京사진연합뉴스\u0301\u200F\u202B\u2028\uD83D\uDCF7\uD800\uDC00\0";

    private static readonly string[] Words =
    [
        "Photo", "by", "via", "AP", "Getty Images", "Pool", "for", "Courtesy of", "FILE -", "Handout", "CC BY-SA 4.0", "REUTERS", "provided by", "Mandatory Credit:", "THIS IMAGE HAS BEEN SUPPLIED",
        "GERMANY OUT", "Jane Doe", "and", "et al.", "Image caption", "Picture date:", "新华社记者", "Foto:", "(c)", "Special to", "@handle",
    ];

    private static readonly Gen<string> Nonsense = Gen.OneOf(
        Gen.Char[Marks].Array[0, 4].Select(characters => new string(characters)),
        Gen.Char[Letters + Others].Array[0, 4].Select(characters => new string(characters)),
        Gen.Int[0, Words.Length - 1].Select(index => Words[index])).Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, GoldLine.All.Count - 1], Gen.Int[0, 400], Gen.Int[0, 12], Nonsense, (index, at, length, insert) =>
    {
        var text = GoldLine.All[index].Text;
        var start = Math.Min(at, text.Length);
        return text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, insert);
    });

    [Test]
    public void Read_Nonsense_LosesNothing() => Nonsense.Sample(KeepsEverything, iter: 20_000);

    [Test]
    public void Read_MutatedLines_LosesNothing() => Mutated.Sample(KeepsEverything, iter: 20_000);

    [TestCase("(", "")]
    [TestCase("((AP", "")]
    [TestCase("Jane Doe/", "AP")]
    [TestCase("Photo by ", "")]
    [TestCase("A B. C/", "")]
    [TestCase("- ", "")]
    [TestCase("NO SALES ", "")]
    [TestCase("via AP, ", "")]
    [TestCase("摄", "新华社")]
    [TestCase("Aa-Bb.", "")]
    public void Read_MillionCharacters_LosesNothing(string unit, string end)
    {
        const int length = 1_000_000;
        var text = new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length).Append(end).ToString();
        var clock = Stopwatch.StartNew();

        KeepsEverything(text);

        TestContext.Out.WriteLine(FormattableString.Invariant($"[figure] one line of {text.Length} characters of \"{unit}\": {clock.ElapsedMilliseconds} ms"));
    }

    private static void KeepsEverything(string text)
    {
        var reading = CaptionReader.Default.Read(text);

        Assert.That(reading.Text, Is.EqualTo(text));
        Assert.That(Rebuilds(reading), Is.True, text);
        Assert.That(reading.Spans, Is.All.Matches<CreditSpan>(span => span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= text.Length));
    }

    /// <summary>Caption and credit put together, blanks and the marks between them left out, are the text.</summary>
    private static bool Rebuilds(CaptionReading reading)
    {
        var text = reading.Text;
        if (reading.Caption is null) return reading.CreditText == text;
        for (var at = text.IndexOf(reading.Caption, StringComparison.Ordinal); at >= 0; at = at + 1 <= text.Length ? text.IndexOf(reading.Caption, at + 1, StringComparison.Ordinal) : -1)
        {
            var front = text[..at].Trim();
            var back = text[(at + reading.Caption.Length)..].Trim();
            if (reading.CreditText == (front.Length == 0 || back.Length == 0 ? front + back : $"{front} {back}")) return true;
        }

        return false;
    }
}

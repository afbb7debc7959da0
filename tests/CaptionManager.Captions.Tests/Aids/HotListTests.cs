using CaptionManager.Captions.Aids;

namespace CaptionManager.Captions.Tests.Aids;

public sealed class HotListTests
{
    private static readonly HotList List = HotList.Read(new StringReader("Premier League\nParis Saint-Germain\n\nStade de France\nPremier League\n"));

    [TestCase("pre", "Premier League")]
    [TestCase("fra", "Stade de France")]
    [TestCase("", "Premier League|Paris Saint-Germain|Stade de France")]
    [TestCase("p", "Premier League|Paris Saint-Germain")]
    [TestCase("s", "Stade de France|Paris Saint-Germain")]
    [TestCase("x", "")]
    public void Complete_Typed_FindsWordsThatBeginSo(string typed, string expected) => Assert.That(string.Join('|', List.Complete(typed, 10)), Is.EqualTo(expected));

    [Test]
    public void Used_Text_StandsFirstAndOnce() =>
        Assert.That(List.Used("Stade de France").Used("Élysée").Entries, Is.EqualTo(["Élysée", "Stade de France", "Premier League", "Paris Saint-Germain"]));

    [Test]
    public void Used_ManyTexts_ForgetsTheLongestUnused()
    {
        var list = Enumerable.Range(0, HotList.Capacity + 10).Aggregate(HotList.Empty, (current, number) => current.Used($"text {number}"));
        Assert.That((list.Entries.Length, list.Entries[^1]), Is.EqualTo((HotList.Capacity, "text 10")));
    }

    [Test]
    public void Write_List_ReadsBackTheSame()
    {
        using var text = new StringWriter();
        List.Write(text);
        Assert.That(HotList.Read(new StringReader(text.ToString())).Entries, Is.EqualTo(List.Entries));
    }
}

using CaptionManager.Desk.Search;
using CaptionManager.Web.Pages.Photos;

namespace CaptionManager.Web.Tests.Photos;

/// <summary>What a search found is marked where it stands.</summary>
public sealed class SearchHitsTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);

    [TestCase("zurich", "A tram in Zürich, the Zurichberg behind", "A tram in [Zürich], the [Zurichberg] behind")]
    [TestCase("\"red tram\"", "A red car and a tram", "A [red] car and a [tram]")]
    [TestCase("tram -zurich", "A tram in Zürich", "A [tram] in Zürich")]
    [TestCase("peru's", "Peru's coast and its sea", "[Peru]'[s] coast and its sea")]
    [TestCase("by:doe state:draft", "Jane Doe drafts a plan", "Jane Doe drafts a plan")]
    [TestCase("", "A tram", "A tram")]
    [TestCase("<mark>", "A mark <mark> of a pen", "A [mark] <[mark]> of a pen")]
    public void InText_WordsOfTheSearch_AreMarkedWithoutCaseAndAccents(string search, string text, string marked) =>
        Assert.That(Marked(new SearchHits(SearchQuery.Parse(search, Today)).InText(text)), Is.EqualTo(marked));

    [Test]
    public void InCredit_NamesOfTheSearch_AreMarkedToo() =>
        Assert.That(Marked(new SearchHits(SearchQuery.Parse("by:ast agency:sputnik tram", Today)).InCredit("Vladimir Astapkovich/Sputnik via AP")), Is.EqualTo("Vladimir [Astapkovich]/[Sputnik] via AP"));

    /// <summary>A tile shows two lines: the caption begins where there is something to see.</summary>
    [Test]
    public void InCaption_HitFarBehind_BeginsShortlyBefore()
    {
        var hits = new SearchHits(SearchQuery.Parse("harbour", Today));
        Assert.That(Marked(hits.InCaption("Boats leave the harbour at dawn")), Is.EqualTo("Boats leave the [harbour] at dawn"));
        Assert.That(Marked(hits.InCaption($"{string.Join(' ', Enumerable.Repeat("Delegates arrive", 8))} for talks in the old harbour of the town")), Is.EqualTo("… for talks in the old [harbour] of the town"));
    }

    private static string Marked(IEnumerable<(string Text, bool IsHit)> parts) => string.Concat(parts.Select(part => part.IsHit ? $"[{part.Text}]" : part.Text));
}

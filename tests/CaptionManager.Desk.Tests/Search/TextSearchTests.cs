using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;

namespace CaptionManager.Desk.Tests.Search;

[TestFixture]
internal sealed class TextSearchTests
{
    private static readonly string[] Captions =
    [
        "The cathedral of Köln stands in fog above the Rhine.",
        "Emperor penguins 🐧 walk past the Café de la Paix in Saint-Étienne.",
        "رئيس الوزراء يصل إلى القاهرة يوم الجمعة.",
        "北京の天安門広場で兵士が行進する。",
        "O'Connor scored 3-2 against Bayern-München in the snow.",
    ];

    private readonly Dictionary<PhotoId, int> _ids = [];
    private DeskFixture _desk = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _desk = await DeskFixture.StartAsync();
        for (var i = 0; i < Captions.Length; i++) _ids.Add(await Pictures.TakeInAsync(_desk, $"frame_{i}_NYC1234.jpg", Captions[i]), i);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _desk.DisposeAsync();

    [TestCase("koln", 0)]
    [TestCase("KÖLN rhine", 0)]
    [TestCase("cathedr", 0)]
    [TestCase("saint-etienne", 1)]
    [TestCase("\"cafe de la paix\"", 1)]
    [TestCase("القاهرة", 2)]
    [TestCase("o'connor", 4)]
    [TestCase("bayern munchen", 4)]
    [TestCase("Bayern/München", 4)]
    [TestCase("3-2", 4)]
    [TestCase("“the snow”", 4)]
    [TestCase("frame_3", 3)]
    public async Task Search_WordsAsPeopleTypeThem_FindTheOnePhoto(string typed, int expected) => Assert.That(await FindAsync(typed), Is.EqualTo([expected]));

    [TestCase("\"paix la de\"")]
    [TestCase("koln penguins")]
    [TestCase("zebra")]
    public async Task Search_WordsThatDoNotOccurTogether_FindNothing(string typed) => Assert.That(await FindAsync(typed), Is.Empty);

    [TestCase("nyc1234")]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\"\"")]
    public async Task Search_WhatIsInAllOrSaysNothing_FindsAll(string typed) => Assert.That(await FindAsync(typed), Has.Count.EqualTo(Captions.Length));

    // A letter that stands alone is a word: as the beginning of one it would cost a look at every word that begins with it.
    [TestCase("peru", "\"peru\"*")]
    [TestCase("Peru's", "\"Peru s\"")]
    [TestCase("section b", "\"section\"* \"b\"")]
    [TestCase("3-2", "\"3 2\"")]
    [TestCase("東", "\"東\"*")]
    [TestCase("by:\"jane d\"", "\"jane\"*")]
    [TestCase("by:j", "\"j\"*")]
    [TestCase("\"old bridge\"", "\"old bridge\"")]
    public void Search_InTheLanguageOfTheIndex_IsOpenWhereAWordMayGoOn(string typed, string expected) =>
        Assert.That(TextQuery.ToFts5(TextQuery.Of(SearchQuery.Parse(typed, new DateOnly(2026, 11, 28))).Wanted), Is.EqualTo(expected));

    [TestCase("o'connor", "\"o connor*\"", "%o[^a-z0-9]%connor%")]
    [TestCase("\"old bridge\"", "\"old bridge\"", "%old[^a-z0-9]%bridge%")]
    public void Search_InTheLanguagesOfSqlServer_HoldsWhateverStandsBetweenTwoWords(string typed, string words, string pattern)
    {
        var term = TextQuery.Of(SearchQuery.Parse(typed, new DateOnly(2026, 11, 28))).Wanted.Single();

        Assert.That((TextQuery.ToContains(term), TextQuery.ToLikePattern(term, isWanted: true)), Is.EqualTo((words, pattern)));
    }

    // Whatever is typed is a search, never an error and never syntax.
    [TestCase("AND OR NOT")]
    [TestCase("caption:*")]
    [TestCase("'; DROP TABLE Photos; --")]
    [TestCase("\"unclosed")]
    [TestCase("(((")]
    [TestCase("NEAR(koln, 2)")]
    [TestCase("%_[")]
    [TestCase("^koln")]
    public void Search_Syntax_IsHarmless(string typed) => Assert.That(async () => await FindAsync(typed), Throws.Nothing);

    [Test]
    public void Search_HalfACharacterOrAThousandWords_IsHarmless()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await FindAsync("half \ud800"), Throws.Nothing);
            Assert.That(async () => await FindAsync(string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"word{i}"))), Throws.Nothing);
        }
    }

    private async Task<List<int>> FindAsync(string typed)
    {
        var page = await _desk.AsAsync<ContactSheetQuery, ContactSheetPage>(query => query.RunAsync(new ContactSheetFilter { Text = typed }, default));
        return [.. page.Items.Select(item => _ids[item.Id])];
    }
}

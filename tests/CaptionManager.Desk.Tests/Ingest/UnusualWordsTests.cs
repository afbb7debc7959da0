using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.TestKit;

namespace CaptionManager.Desk.Tests.Ingest;

/// <summary>Captions of every length and script, written into a real picture by another program.</summary>
[TestFixture]
internal sealed class UnusualWordsTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task Stop() => await _desk.DisposeAsync();

    [Test]
    public async Task TakeIn_CaptionOf100000Characters_IsKeptWholeAndListedByItsBeginning()
    {
        var caption = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"word{i:D5} "))[..99_998] + "z.";

        var id = await TakeInAsync(caption);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await DetailAsync(id)).Facts.Caption, Is.EqualTo(caption));
            Assert.That((await SheetAsync("")).Single().Caption, Has.Length.EqualTo(ContactSheetQuery.CaptionLength));
            Assert.That((await SheetAsync("word09998")).Single().Id, Is.EqualTo(id));
        }
    }

    [TestCase("👩‍🚀🇺🇦 A crew of two, 👨‍👩‍👧‍👦 and a flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿, in Kyiv.")]
    [TestCase("רוכב אופניים עובר על גשר בתל אביב ביום שישי.")]
    [TestCase("رئيس الوزراء، يمين، يصل إلى القاهرة.")]
    [TestCase("An 'apostrophe', “quotes”, a <tag> & an ampersand; 50 % of 1/2 … at 5° – done.")]
    [TestCase("Ünïcödé ﬁ ǆ ʼn 𝒜 漢字 — São Tomé, Łódź, İstanbul.")]
    public async Task TakeIn_AnyScript_IsKeptCharacterByCharacter(string caption)
    {
        var id = await TakeInAsync(caption);

        Assert.That((await DetailAsync(id)).Facts.Caption, Is.EqualTo(caption));
    }

    private async Task<PhotoId> TakeInAsync(string caption)
    {
        var words = Path.Combine(_desk.Folder, "words.txt");
        var picture = Path.Combine(_desk.Folder, "words.jpg");
        await File.WriteAllTextAsync(words, caption);
        ExifTool.Run(["-all=", $"-XMP-dc:Description<={words}", "-o", picture, Samples.Path("SAMPLE-0202-sea.jpg")]);
        return await _desk.TakeInAsync("words.jpg", await File.ReadAllBytesAsync(picture)) is Desk.Ingest.IngestOutcome.Added(_, var id)
            ? id
            : throw new AssertionException("The picture was not taken in.");
    }

    private async Task<PhotoDetail> DetailAsync(PhotoId id) => (await _desk.AsAsync<PhotoQuery, PhotoDetail?>(query => query.FindAsync(id, default)))!;

    private async Task<IReadOnlyList<ContactSheetItem>> SheetAsync(string text) =>
        (await _desk.AsAsync<ContactSheetQuery, ContactSheetPage>(query => query.RunAsync(new ContactSheetFilter { Text = text }, default))).Items;
}

using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Storage;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Ingest;

/// <summary>Files that are not what they say, or not whole: refused by name with the reason, and nothing of them is kept.</summary>
[TestFixture]
internal sealed class BadInputTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task Stop() => await _desk.DisposeAsync();

    [Test]
    public async Task TakeIn_TextNamedJpg_IsRefusedAsNotAPicture() =>
        await RefusesAsync("notes.jpg", "Not a picture at all, only words."u8.ToArray(), RefusalCodes.NotAPicture);

    [Test]
    public async Task TakeIn_CameraRaw_IsRefusedForItTakesNoCaption() =>
        await RefusesAsync("match.dng", new TiffBuilder().Page(new TiffPage(32, 24).Numbers(0xC612, TiffFieldType.Byte, 1, 6, 0, 0)).ToArray(), RefusalCodes.NotAPicture);

    [Test]
    public async Task TakeIn_EmptyFile_IsRefusedAsEmpty() => await RefusesAsync("empty.jpg", [], RefusalCodes.Empty);

    [Test]
    public async Task TakeIn_PngNamedJpg_IsRefusedAsNotAsClaimed() =>
        await RefusesAsync("press-room.jpg", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0306-press-room.png")), RefusalCodes.NotAsClaimed);

    [Test]
    public async Task TakeIn_JpegSentAsPng_IsRefusedAsNotAsClaimed() =>
        await RefusesAsync("state-room.jpg", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg")), RefusalCodes.NotAsClaimed, "image/png");

    [Test]
    public async Task TakeIn_HeaderOf65500By65500_IsRefusedBeforeAnythingIsDecoded() =>
        await RefusesAsync("bomb.jpg", JpegBuilder.Headers(width: 65_500, height: 65_500).ToArray(), RefusalCodes.TooManyPixels);

    [Test]
    public async Task TakeIn_LongerThanTheLimit_IsRefusedAsTooLong()
    {
        await using var small = await DeskFixture.StartAsync(null, new KeyValuePair<string, string?>("Ingest:MaximumFileLength", "2048"));

        var outcome = await small.TakeInAsync("large.jpg", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg")));

        Assert.That(outcome, Is.InstanceOf<IngestOutcome.Refused>().With.Property("Code").EqualTo(RefusalCodes.TooLong));
    }

    [Test]
    public async Task TakeIn_JpegCutAtEverySegmentBoundary_IsRefusedEachTime()
    {
        var whole = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0201-mountains.jpg"));
        var cuts = BoundariesOf(whole);
        Assert.That(cuts, Has.Count.GreaterThan(6), "the sample has segments to cut at");

        foreach (var cut in cuts)
        {
            var outcome = await _desk.TakeInAsync($"cut-{cut}.jpg", whole[..cut]);
            Assert.That(outcome, Is.InstanceOf<IngestOutcome.Refused>(), $"cut at octet {cut} of {whole.Length}");
        }

        await NothingWasKeptAsync();
    }

    [Test]
    public async Task TakeIn_App13WithLyingLength_IsTakenInWithWhatCanBeRead()
    {
        var resource = JpegBuilder.Resource(0x0404, JpegBuilder.DataSet(2, 120, "A caption."), claimedLength: 60_000);
        var file = JpegBuilder.From(await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg"))).Remove(0xED).Photoshop(resource);

        var outcome = await _desk.TakeInAsync("lying.jpg", file.ToArray());

        Assert.That(outcome, Is.InstanceOf<IngestOutcome.Added>());
    }

    [Test]
    public async Task TakeIn_OneBadAmongGood_LeavesTheRestOfTheBatchAlone()
    {
        var batch = await _desk.AsAsync<OpenBatchHandler, long>(h => h.HandleAsync("Mixed", DeskFixture.Alice, default));

        var fates = new List<IngestOutcome>();
        foreach (var (name, content) in new[]
        {
            ("one.jpg", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg"))),
            ("two.jpg", "words"u8.ToArray()),
            ("three.jpg", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0102-state-room.jpg"))),
        })
        {
            using var stream = new MemoryStream(content);
            fates.Add(await _desk.AsAsync<IngestPhotoHandler, IngestOutcome>(h => h.HandleAsync(new(batch, name, null, stream, DeskFixture.Alice), default)));
        }

        var report = await _desk.AsAsync<BatchQuery, BatchReport?>(q => q.FindAsync(batch, 0, default));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fates.Select(f => f.GetType()), Is.EqualTo([typeof(IngestOutcome.Added), typeof(IngestOutcome.Refused), typeof(IngestOutcome.Added)]));
            Assert.That((report!.Added, report.Refused), Is.EqualTo((2, 1)));
            Assert.That(report.Items.Single(i => i.Fate == FileFate.Refused).FileName, Is.EqualTo("two.jpg"));
            Assert.That(report.Items.Single(i => i.Fate == FileFate.Refused).Message, Is.Not.Empty);
        }
    }

    [Test]
    public async Task TakeIn_AnyDamage_NeverThrowsAndNeverLeavesAFileBehind()
    {
        var whole = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0202-sea.jpg"));
        var mutations = new TestKit.Bytes.Mutations(20260302);
        var added = 0;
        for (var i = 0; i < 60; i++)
        {
            var outcome = await _desk.TakeInAsync($"damaged-{i}.jpg", mutations.Of(whole));
            if (outcome is IngestOutcome.Added) added++;
        }

        var stored = _desk.Services.GetRequiredService<FolderMediaStore>().Originals().Count();
        var recorded = await _desk.AsAsync<DeskContext, int>(context => context.Photos.CountAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(recorded, Is.EqualTo(added));
            Assert.That(stored, Is.EqualTo(added));
            Assert.That(LeftInIncoming(), Is.Empty);
        }
    }

    private async Task RefusesAsync(string name, byte[] content, string code, string? mediaType = null)
    {
        var outcome = await _desk.TakeInAsync(name, content, mediaType);

        Assert.That(outcome, Is.InstanceOf<IngestOutcome.Refused>(), outcome.ToString());
        var refused = (IngestOutcome.Refused)outcome;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Code, Is.EqualTo(code), refused.Message);
            Assert.That(refused.FileName, Is.EqualTo(name));
            Assert.That(refused.Message, Does.EndWith(".").And.Length.GreaterThan(10));
        }

        await NothingWasKeptAsync();
    }

    private async Task NothingWasKeptAsync()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _desk.AsAsync<DeskContext, int>(context => context.Photos.CountAsync()), Is.Zero);
            Assert.That(_desk.Services.GetRequiredService<FolderMediaStore>().Originals(), Is.Empty);
            Assert.That(LeftInIncoming(), Is.Empty);
        }
    }

    private IEnumerable<string> LeftInIncoming() =>
        Directory.EnumerateFiles(Path.Combine(_desk.Folder, "incoming"), "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("process.lock", StringComparison.Ordinal));

    // Every place where a segment ends, and one inside the scan.
    private static List<int> BoundariesOf(byte[] jpeg)
    {
        var cuts = new List<int> { 2 };
        var at = 2;
        while (jpeg[at + 1] != 0xDA)
        {
            at += 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]);
            cuts.Add(at);
        }

        cuts.Add(at + 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]));
        cuts.Add(at + ((jpeg.Length - at) / 2));
        cuts.Add(jpeg.Length - 2);
        return cuts;
    }
}

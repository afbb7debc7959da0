using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.TestKit;
using CaptionManager.TestKit.IsoBmff;
using CaptionManager.TestKit.Jpeg;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace CaptionManager.Desk.Tests.Jobs;

[TestFixture]
internal sealed class RenditionRoundTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task Stop() => await _desk.DisposeAsync();

    [Test]
    public async Task Run_EverySamplePhoto_HasBothSizesAndNoMetadata()
    {
        foreach (var path in Samples.Photos) await _desk.TakeInSampleAsync(Path.GetFileName(path));

        var worked = await RunAsync();

        var photos = await PhotosAsync();
        var left = await _desk.AsAsync<DeskContext, int>(context => context.RenditionTasks.CountAsync());
        Assert.That((worked, left), Is.EqualTo((Samples.Photos.Count, 0)));
        foreach (var photo in photos)
        {
            using var screen = Image.NewFromFile(PathOf(MediaKind.Screen, photo));
            using var thumbnail = Image.NewFromFile(PathOf(MediaKind.Thumbnail, photo));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(photo.Preview, Is.EqualTo(PreviewState.Ready), photo.FileName);
                Assert.That(photo.PerceptualHash, Is.Not.Null, photo.FileName);
                Assert.That(Math.Max(screen.Width, screen.Height), Is.LessThanOrEqualTo(RenditionSizes.Screen), photo.FileName);
                Assert.That(Math.Max(thumbnail.Width, thumbnail.Height), Is.LessThanOrEqualTo(RenditionSizes.Thumbnail), photo.FileName);
                Assert.That(screen.GetFields(), Has.None.StartsWith("exif-").And.None.EqualTo("xmp-data").And.None.EqualTo("iptc-data"), photo.FileName);
            }
        }
    }

    [Test]
    public async Task Run_PictureLyingOnItsSide_IsShownUpright()
    {
        using var drawn = Image.Black(300, 200) + 40;
        using var sideways = drawn.Mutate(image => image.Set(GValue.GIntType, "orientation", 6));
        await _desk.TakeInAsync("sideways.jpg", sideways.JpegsaveBuffer());

        await RunAsync();

        var photo = (await PhotosAsync()).Single();
        using var screen = Image.NewFromFile(PathOf(MediaKind.Screen, photo));
        Assert.That((photo.Orientation, screen.Width, screen.Height), Is.EqualTo((6, 200, 300)));
    }

    [Test]
    public async Task Run_SmallPicture_IsNotEnlarged()
    {
        using var drawn = Image.Black(64, 48);
        await _desk.TakeInAsync("small.png", drawn.PngsaveBuffer());

        await RunAsync();

        using var screen = Image.NewFromFile(PathOf(MediaKind.Screen, (await PhotosAsync()).Single()));
        Assert.That((screen.Width, screen.Height), Is.EqualTo((64, 48)));
    }

    [Test]
    public async Task Run_SamePictureSavedAgainSmaller_HasNearlyTheSamePerceptualHash()
    {
        var original = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0201-mountains.jpg"));
        using var picture = Image.NewFromBuffer(original);
        using var half = picture.Resize(0.5);
        await _desk.TakeInAsync("original.jpg", original);
        await _desk.TakeInAsync("half.jpg", half.JpegsaveBuffer(q: 60));
        await _desk.TakeInSampleAsync("SAMPLE-0301-skyline.jpg");

        await RunAsync();

        var hashes = (await PhotosAsync()).ToDictionary(photo => photo.FileName, photo => photo.PerceptualHash!.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Distance(hashes["original.jpg"], hashes["half.jpg"]), Is.LessThanOrEqualTo(4));
            Assert.That(Distance(hashes["original.jpg"], hashes["SAMPLE-0301-skyline.jpg"]), Is.GreaterThan(10));
        }
    }

    [Test]
    public async Task Run_PictureThatCannotBeDecoded_IsTriedThriceThenSaidToHaveFailed()
    {
        await _desk.TakeInAsync("headers-only.jpg", JpegBuilder.Headers(precision: 12, frame: 0xC9).ToArray());

        var worked = 0;
        for (var round = 0; round < 6; round++)
        {
            worked += await RunAsync();
            _desk.Clock.Advance(TimeSpan.FromHours(1));
        }

        var photo = (await PhotosAsync()).Single();
        var told = await _desk.AsAsync<DeskContext, List<AuditEvent>>(c => c.AuditEvents.Where(e => e.Kind == AuditKinds.PreviewFailed).ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(photo.Preview, Is.EqualTo(PreviewState.Failed));
            Assert.That(worked, Is.EqualTo(4), "three attempts and the giving up");
            Assert.That(told.Select(e => e.PhotoId), Is.EqualTo([photo.Id]));
            Assert.That(told[0].Subject, Is.Not.Empty);
        }
    }

    [Test]
    public async Task Run_MorePixelsThanAllowed_IsUnavailableWithoutDecoding()
    {
        await using var narrow = await DeskFixture.StartAsync(null, new KeyValuePair<string, string?>("Renditions:MaximumPixels", "1000000"));
        using var drawn = Image.Black(1200, 1000);
        await narrow.TakeInAsync("large.png", drawn.PngsaveBuffer());

        await narrow.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);

        Assert.That(
            await narrow.AsAsync<DeskContext, PreviewState>(context => context.Photos.Select(photo => photo.Preview).SingleAsync()), Is.EqualTo(PreviewState.Unavailable));
    }

    [Test]
    public void Make_PictureThatTakesTooLong_IsStopped()
    {
        using var stream = new MemoryStream(Slow());

        Assert.That(
            () => RenditionMaker.Make(stream, new DecodeLimits(long.MaxValue, TimeSpan.FromMilliseconds(20)), CancellationToken.None),
            Throws.InstanceOf<DecodeLimitException>().With.Message.EqualTo("Decoding the picture took longer than 0.02 s and was stopped."));
    }

    [Test]
    public void Make_GivenUpMeanwhile_IsStopped()
    {
        // Given up when half of it is read, so that it does not depend on how busy the machine is.
        using var gaveUp = new CancellationTokenSource();
        var slow = Slow();
        using var stream = new TellingStream(slow, slow.Length / 2, gaveUp.Cancel);

        Assert.That(
            () => RenditionMaker.Make(stream, new DecodeLimits(long.MaxValue, TimeSpan.FromMinutes(1)), gaveUp.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(gaveUp.IsCancellationRequested);
    }

    [TestCase("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8'/></svg>")]
    [TestCase("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 8 8]>>endobj\ntrailer<</Root 1 0 R>>")]
    [TestCase("P3\n1 1\n255\n10 20 30\n")]
    public void Make_FormatWhoseLoaderIsNotMadeForStrangersFiles_IsNotDecoded(string content)
    {
        using var stream = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(content));

        Assert.That(() => RenditionMaker.Make(stream, new DecodeLimits(1_000_000, TimeSpan.FromMinutes(1)), CancellationToken.None), Throws.InstanceOf<VipsException>());
    }

    [TestCase(true, PreviewState.Ready)]
    [TestCase(false, PreviewState.Unavailable)]
    public async Task Run_FormatThatIsNotDecoded_ShowsThePreviewItCarries(bool carriesOne, PreviewState expected)
    {
        using var drawn = Image.Black(320, 200) + 40;
        var heic = new HeifBuilder().Picture();
        if (carriesOne)
            heic.AddItem(3, "jpeg", drawn.JpegsaveBuffer()).Reference("thmb", 3, 1);
        await _desk.TakeInAsync("phone.heic", heic.ToArray());

        await RunAsync();

        var photo = (await PhotosAsync()).Single();
        Assert.That(photo.Preview, Is.EqualTo(expected));
        if (!carriesOne)
            return;
        using var screen = Image.NewFromFile(PathOf(MediaKind.Screen, photo));
        Assert.That((screen.Width, screen.Height), Is.EqualTo((320, 200)));
    }

    [Test]
    public async Task Run_LeaseOfAProcessThatDied_IsTakenUpWhenItEnds()
    {
        await _desk.TakeInSampleAsync("SAMPLE-0202-sea.jpg");
        var leased = _desk.Clock.GetUtcNow().AddMinutes(10);
        await _desk.AsAsync<DeskContext, int>(context => context.RenditionTasks.ExecuteUpdateAsync(
            set => set.SetProperty(task => task.Attempts, 1).SetProperty(task => task.NotBefore, leased)));

        var before = await RunAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(11));
        var after = await RunAsync();

        Assert.That((before, after, (await PhotosAsync()).Single().Preview), Is.EqualTo((0, 1, PreviewState.Ready)));
    }

    [Test]
    public async Task Run_OriginalGoneFromTheStore_IsPutBackAndTriedAgain()
    {
        await _desk.TakeInSampleAsync("SAMPLE-0203-lighthouse.jpg");
        var path = PathOf(MediaKind.Original, (await PhotosAsync()).Single());
        File.Move(path, path + ".away");

        await RunAsync();
        var state = (await PhotosAsync()).Single().Preview;
        File.Move(path + ".away", path);
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();

        Assert.That((state, (await PhotosAsync()).Single().Preview), Is.EqualTo((PreviewState.Pending, PreviewState.Ready)));
    }

    [Test]
    public async Task Run_ManyAtOnce_MakeEachPreviewOnce()
    {
        foreach (var path in Samples.Photos.Take(8)) await _desk.TakeInSampleAsync(Path.GetFileName(path));

        var worked = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync()));

        Assert.That(worked.Sum(), Is.EqualTo(8));
    }

    private static int Distance(long left, long right) => System.Numerics.BitOperations.PopCount((ulong)(left ^ right));

    // Small as a file, and 900 million pixels to decode.
    private static byte[] Slow()
    {
        using var black = Image.Black(30_000, 30_000);
        return black.PngsaveBuffer(compression: 1, bitdepth: 1);
    }

    private Task<int> RunAsync() => _desk.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);

    private Task<List<Photo>> PhotosAsync() => _desk.AsAsync<DeskContext, List<Photo>>(context => context.Photos.AsNoTracking().ToListAsync());

    private string PathOf(MediaKind kind, Photo photo) => _desk.Services.GetRequiredService<FolderMediaStore>().PathOf(new MediaKey(kind, photo.OriginalHash));

    private sealed class TellingStream(byte[] content, long mark, Action passed) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position >= mark) passed();
            return base.Read(buffer, offset, count);
        }
    }
}

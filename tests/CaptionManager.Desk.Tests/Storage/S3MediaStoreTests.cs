using System.Security.Cryptography;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Tests.Syndication.Deliveries;
using CaptionManager.Desk.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaptionManager.Desk.Tests.Storage;

/// <summary>The media store in a bucket. The store is a double of ours on a real port, which checks signatures and checksums as a store does; the client is Amazon's.</summary>
[TestFixture]
internal sealed class S3MediaStoreTests
{
    private const string Bucket = "press";
    private const int Long = 12_000_000;

    private S3Double _double = null!;
    private S3MediaStore _store = null!;
    private string _folder = null!;

    [SetUp]
    public async Task Start()
    {
        _folder = Directory.CreateTempSubdirectory("desk-bucket-").FullName;
        _double = await S3Double.StartAsync();
        _store = Open(Options());
    }

    [TearDown]
    public async Task Stop()
    {
        _store.Dispose();
        await _double.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [TestCase(0, 1, 0)]
    [TestCase(70_000, 1, 0)]
    [TestCase(Long, 0, 3)]
    public async Task Put_OfAnyLength_IsThereWholeAndGoneHere(int length, int puts, int parts)
    {
        var (key, path, content) = Make(length);

        await _store.PutAsync(key, path, CancellationToken.None);

        await using var read = await _store.OpenAsync(key, CancellationToken.None);
        using var copy = new MemoryStream();
        await read!.CopyToAsync(copy);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy.ToArray().AsSpan().SequenceEqual(content), Is.True);
            Assert.That(await _store.LengthAsync(key, CancellationToken.None), Is.EqualTo(length));
            Assert.That(File.Exists(path), Is.False);
            Assert.That((_double.Puts, _double.Parts, _double.OpenUploads), Is.EqualTo((puts, parts, 0)));
            Assert.That(_double.Objects.Keys, Is.EqualTo([$"{Bucket}/desk/originals/{key.Hash.Hex[..2]}/{key.Hash.Hex[2..4]}/{key.Hash.Hex}"]));
        }
    }

    [Test]
    public async Task Put_ThatBreaksOffInParts_LeavesNothingThereAndTheFileHere()
    {
        _double.RefusedPart = 2;
        var (key, path, _) = Make(Long);

        Assert.That(async () => await _store.PutAsync(key, path, CancellationToken.None), Throws.TypeOf<StoreFailedException>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((_double.OpenUploads, _double.Objects.Count, File.Exists(path)), Is.EqualTo((0, 0, true)));
            Assert.That(await _store.OpenAsync(key, CancellationToken.None), Is.Null);
            Assert.That(await _store.LengthAsync(key, CancellationToken.None), Is.Null);
        }
    }

    [Test]
    public async Task Read_AfterASeek_AsksForTheRestFromThere()
    {
        var (key, path, content) = Make(Long);
        await _store.PutAsync(key, path, CancellationToken.None);
        await using var read = (await _store.OpenAsync(key, CancellationToken.None))!;

        var (tail, head) = (new byte[1000], new byte[1000]);
        read.Seek(-1000, SeekOrigin.End);
        await read.ReadExactlyAsync(tail);
        read.Position = 5_000_000;
        read.ReadExactly(head);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tail, Is.EqualTo(content[^1000..]));
            Assert.That(head, Is.EqualTo(content[5_000_000..5_001_000]));
            Assert.That(_double.Ranges, Is.EqualTo([$"bytes={Long - 1000}-{Long - 1}", $"bytes=5000000-{Long - 1}"]));
        }
    }

    [Test]
    public async Task Open_OfADamagedOriginal_HandsNothingOut()
    {
        var (key, path, _) = Make(70_000);
        await _store.PutAsync(key, path, CancellationToken.None);
        var name = _double.Objects.Keys.Single();
        _double.Objects[name].Body[30_000] ^= 1;

        Assert.That(
            async () => await new SoundOriginals(_store, NullLogger<SoundOriginals>.Instance).OpenAsync(key.Hash, CancellationToken.None), Throws.TypeOf<DamagedOriginalException>());
    }

    [Test]
    public async Task Originals_OnSeveralPages_AreAllListedAndOnlyThey()
    {
        _double.ListPage = 2;
        var kept = new List<ContentHash>();
        for (var i = 0; i < 5; i++)
        {
            var (key, path, _) = Make(10 + i);
            await _store.PutAsync(key, path, CancellationToken.None);
            kept.Add(key.Hash);
        }

        var (_, preview, _) = Make(99);
        await _store.PutAsync(new MediaKey(MediaKind.Thumbnail, kept[0]), preview, CancellationToken.None);
        var listed = new List<ContentHash>();
        await foreach (var hash in _store.OriginalsAsync(CancellationToken.None)) listed.Add(hash);

        Assert.That(listed, Is.EquivalentTo(kept));
    }

    [Test]
    public async Task TakeOut_Once_BringsItHereAndTheSecondTimeFindsNothing()
    {
        var (key, path, content) = Make(70_000);
        await _store.PutAsync(key, path, CancellationToken.None);
        var aside = Path.Combine(_folder, "aside");

        var (first, second) = (await _store.TakeOutAsync(key, aside, CancellationToken.None), await _store.TakeOutAsync(key, aside, CancellationToken.None));

        Assert.That((first, second, File.ReadAllBytes(aside).AsSpan().SequenceEqual(content), _double.Objects.Count), Is.EqualTo((true, false, true, 0)));
    }

    [Test]
    public void Put_WithAWrongSecret_IsAFailureOfTheStore()
    {
        var options = Options();
        options.SecretKey = "wrong";
        using var store = new S3MediaStore(options);
        var (key, path, _) = Make(10);

        Assert.That(async () => await store.PutAsync(key, path, CancellationToken.None), Throws.TypeOf<StoreFailedException>().With.Message.Contains($"s3://{Bucket}/desk/originals/"));
    }

    [Test]
    public async Task Desk_OnABucket_TakesInShowsAndChecksWithoutACopyHere()
    {
        await using var desk = await DeskFixture.StartAsync(settings:
        [
            new("Storage:S3:Bucket", Bucket), new("Storage:S3:Prefix", "desk/"), new("Storage:S3:Endpoint", _double.Address.ToString()), new("Storage:S3:AccessKey", S3Double.AccessKey), new("Storage:S3:SecretKey", S3Double.SecretKey),
        ]);
        await desk.TakeInSampleAsync("SAMPLE-0202-sea.jpg");
        await desk.TakeInSampleAsync("SAMPLE-0101-state-room.jpg");

        await desk.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);

        var findings = new List<DoctorFinding>();
        await desk.AsAsync<DeskDoctor, int>(doctor => doctor.RunAsync(repair: false, scrub: true, findings.Add, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.AsAsync<DeskContext, int>(context => context.Photos.CountAsync(photo => photo.Preview == PreviewState.Ready)), Is.EqualTo(2));
            Assert.That(_double.Objects, Has.Count.EqualTo(6));
            Assert.That(findings, Is.Empty);
            Assert.That(Directory.Exists(Path.Combine(desk.Folder, "originals")) || Directory.Exists(Path.Combine(desk.Folder, "renditions")), Is.False);
        }
    }

    [TestCase("Storage:S3:Endpoint", "ftp://store")]
    [TestCase("Storage:S3:PartMegabytes", "1")]
    [TestCase("Storage:S3:AccessKey", "alone")]
    public void Start_WithASettingThatCannotWork_NamesIt(string name, string value) => Assert.That(
        () => DeskFixture.Build(_folder, null, new("Storage:S3:Bucket", Bucket), new(name, value)), Throws.TypeOf<DeskSettingException>().With.Message.Contains(name));

    private static S3MediaStore Open(S3StorageOptions options) => new(options);

    private S3StorageOptions Options() => new()
    {
        Bucket = Bucket,
        Prefix = "desk/",
        Endpoint = _double.Address.ToString(),
        AccessKey = S3Double.AccessKey,
        SecretKey = S3Double.SecretKey,
        PartMegabytes = 5,
    };

    private (MediaKey Key, string Path, byte[] Content) Make(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.part");
        File.WriteAllBytes(path, content);
        return (new MediaKey(MediaKind.Original, ContentHash.Of(SHA256.HashData(content))), path, content);
    }
}

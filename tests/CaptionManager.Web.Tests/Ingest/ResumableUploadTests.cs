using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Ingest.Uploads;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CaptionManager.Web.Tests.Ingest;

/// <summary>Uploads in pieces, as a tus client sends them: what broke off goes on where it stopped.</summary>
[TestFixture]
internal sealed class ResumableUploadTests
{
    private static readonly byte[] Picture = LargeJpeg.Of(Samples.Path("SAMPLE-0202-sea.jpg"), 400_000);

    private DeskHost _host = null!;
    private DeskBrowser _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _desk.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Pieces_OneBehindTheOther_BecomeAPhotoOnce()
    {
        var picture = Unlike(1);
        var address = await BeginAsync(_desk, picture, "wave.jpg");

        using var first = await SendAsync(_desk, address, picture.AsMemory(0, 150_000), 0);
        var between = await OffsetAsync(_desk, address);
        var early = await _desk.GetAsync(address);
        using var second = await SendAsync(_desk, address, picture.AsMemory(150_000), 150_000);
        var result = await _desk.GetFromJsonAsync<JsonElement>(address);
        var again = await _desk.GetStringAsync(address);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent)));
            Assert.That(first.Headers.GetValues("Tus-Resumable"), Is.EqualTo(["1.0.0"]));
            Assert.That(between, Is.EqualTo(150_000));
            Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(result.GetProperty("status").GetString(), Is.EqualTo("added"));
            Assert.That(result.GetProperty("fileName").GetString(), Is.EqualTo("wave.jpg"));
            Assert.That(again, Is.EqualTo(result.GetRawText()), "who lost the answer gets the same");
            Assert.That(Directory.EnumerateFiles(Path.Combine(_host.DataFolder, "uploads"), "*.part"), Is.Empty);
        }
    }

    /// <summary>The sender is lost in the middle of a piece, and the desk is started anew: nothing is sent twice.</summary>
    [Test]
    public async Task Piece_ThatBreaksOff_GoesOnAfterARestart()
    {
        var folder = Directory.CreateTempSubdirectory("desk-restart-").FullName;
        var picture = Unlike(2);
        string address;
        long kept;
        await using (var before = await DeskHost.StartAsync(dataFolder: folder))
        {
            using var browser = await before.SignInAsync(DeskRoles.PhotoDesk);
            address = await BeginAsync(browser, picture, "broken.jpg");
            Assert.That(async () => await SendAsync(browser, address, new BreaksOff(picture, 200_000), 0), Throws.InstanceOf<HttpRequestException>());
            kept = await SettledAsync(browser, address, 200_000);
        }

        await using (var after = await DeskHost.StartAsync(dataFolder: folder))
        {
            using var browser = await after.SignInAsync(DeskRoles.PhotoDesk);
            Assert.That(await OffsetAsync(browser, address), Is.EqualTo(kept));
            using var rest = await SendAsync(browser, address, picture.AsMemory((int)kept), kept);
            var result = await browser.GetFromJsonAsync<JsonElement>(address);
            Assert.That((rest.StatusCode, result.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.NoContent, "added")));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Pieces_ThatDoNotFit_AreRefusedAndChangeNothing()
    {
        var picture = Unlike(3);
        var address = await BeginAsync(_desk, picture, "odd.jpg");
        using var elsewhere = await SendAsync(_desk, address, picture.AsMemory(10, 10), 10);
        using var damaged = await SendAsync(_desk, address, picture.AsMemory(0, 1000), 0, sum: Convert.ToBase64String(SHA256.HashData("other"u8)));
        using var checkedPiece = await SendAsync(_desk, address, picture.AsMemory(0, 1000), 0, sum: Convert.ToBase64String(SHA256.HashData(picture.AsSpan(0, 1000))));
        using var tooLong = await SendAsync(_desk, address, new byte[picture.Length], 1000);
        using var noVersion = await _desk.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        using var other = await _host.SignInAsync(DeskRoles.PhotoDesk, "other@desk.example");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((elsewhere.StatusCode, elsewhere.Headers.GetValues("Upload-Offset").Single()), Is.EqualTo((HttpStatusCode.Conflict, "0")));
            Assert.That((int)damaged.StatusCode, Is.EqualTo(460));
            Assert.That((checkedPiece.StatusCode, checkedPiece.Headers.GetValues("Upload-Offset").Single()), Is.EqualTo((HttpStatusCode.NoContent, "1000")));
            Assert.That(tooLong.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
            Assert.That(noVersion.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That(await OffsetAsync(other, address), Is.EqualTo(-1), "nobody else may know of it");
        }

        using var given = await AskAsync(_desk, HttpMethod.Delete, address);
        Assert.That((given.StatusCode, await OffsetAsync(_desk, address)), Is.EqualTo((HttpStatusCode.NoContent, -1L)));
    }

    [Test]
    public async Task WholeFile_OfOtherOctetsThanItsSenderCounted_IsRefused()
    {
        var picture = Unlike(4);
        var address = await BeginAsync(_desk, picture, "flipped.jpg", hash: Convert.ToHexStringLower(SHA256.HashData(picture)));
        var flipped = picture.ToArray();
        flipped[^2000] ^= 1;
        using var sent = await SendAsync(_desk, address, flipped, 0);
        var result = await _desk.GetFromJsonAsync<JsonElement>(address);

        Assert.That(result.GetProperty("status").GetString(), Is.EqualTo("refused"));
        Assert.That(result.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("damaged"));
    }

    [Test]
    public async Task KnownPhoto_IsLaidIntoTheBatchByItsHashAlone()
    {
        var picture = Unlike(5);
        var hash = Convert.ToHexStringLower(SHA256.HashData(picture));
        var batch = (await (await _desk.PostAsJsonAsync("/api/v1/batches", new { name = "Known" })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
        using var unknown = await _desk.PostAsJsonAsync($"/api/v1/batches/{batch}/known", new { sha256 = hash, fileName = "again.jpg" });
        var address = await BeginAsync(_desk, picture, "first.jpg", hash);
        using var sent = await SendAsync(_desk, address, picture, 0);
        var added = (await _desk.GetFromJsonAsync<JsonElement>(address)).GetProperty("photoId").GetString();

        using var known = await _desk.PostAsJsonAsync($"/api/v1/batches/{batch}/known", new { sha256 = hash, fileName = "again.jpg" });
        var file = await known.Content.ReadFromJsonAsync<JsonElement>();
        var report = await _desk.GetFromJsonAsync<JsonElement>($"/api/v1/batches/{batch}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That((file.GetProperty("status").GetString(), file.GetProperty("photoId").GetString()), Is.EqualTo(("alreadyHere", added)));
            Assert.That(report.GetProperty("alreadyHere").GetInt32(), Is.EqualTo(1));
        }
    }

    /// <summary>The hash of a picture on another desk answers as one of no picture does, and leaves nothing behind; the picture itself is refused with the reason.</summary>
    [Test]
    public async Task KnownPhoto_OfAnotherDesk_IsNotToldByItsHash()
    {
        var (sports, foreign) = (await MakeDeskAsync("Sports"), await MakeDeskAsync("Foreign"));
        using var reporter = await LimitedAsync("reporter@desk.example", sports);
        using var correspondent = await LimitedAsync("correspondent@desk.example", foreign);
        var picture = Unlike(6);
        var hash = Convert.ToHexStringLower(SHA256.HashData(picture));
        var theirs = await OpenBatchAsync(correspondent, foreign);
        var secret = await BeginAsync(correspondent, picture, "secret.jpg", hash, theirs);
        using var sent = await SendAsync(correspondent, secret, picture, 0);
        var batch = await OpenBatchAsync(reporter, sports);

        using var asked = await reporter.PostAsJsonAsync($"/api/v1/batches/{batch}/known", new { sha256 = hash, fileName = "guess.jpg" });
        using var unknown = await reporter.PostAsJsonAsync($"/api/v1/batches/{batch}/known", new { sha256 = new string('0', 64), fileName = "guess.jpg" });
        var report = await reporter.GetStringAsync($"/api/v1/batches/{batch}");
        using var owner = await correspondent.PostAsJsonAsync($"/api/v1/batches/{theirs}/known", new { sha256 = hash, fileName = "again.jpg" });
        var address = await BeginAsync(reporter, picture, "held.jpg", hash, batch);
        using var whole = await SendAsync(reporter, address, picture, 0);
        var held = await reporter.GetFromJsonAsync<JsonElement>(address);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((asked.StatusCode, unknown.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent)));
            Assert.That(report, Does.Not.Contain("guess.jpg").And.Not.Contain("secret.jpg"));
            Assert.That(owner.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(held.GetProperty("status").GetString(), Is.EqualTo("refused"));
            Assert.That(held.GetProperty("error").GetProperty("message").GetString(), Does.Contain("Another desk"));
            Assert.That(held.GetRawText(), Does.Not.Contain("secret.jpg"));
        }
    }

    /// <summary>A file that is not finished in time is gone with its octets, and what is still in time stays.</summary>
    [Test]
    public async Task Unfinished_AfterItsTime_IsClearedAway()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Ingest:UnfinishedUploadHours", "2").ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(provider => ActivatorUtilities.CreateInstance<UploadFolder>(provider, clock)))));
        using var desk = await host.SignInAsync(DeskRoles.PhotoDesk);
        var picture = Unlike(7);
        var address = await BeginAsync(desk, picture, "left.jpg");
        using var piece = await SendAsync(desk, address, picture.AsMemory(0, 100_000), 0);
        var parts = Path.Combine(host.DataFolder, "uploads");
        var kept = Directory.EnumerateFiles(parts, "*.part").Sum(path => new FileInfo(path).Length);
        var folder = host.Services.GetRequiredService<UploadFolder>();

        clock.Advance(TimeSpan.FromMinutes(110));
        var early = folder.RemoveExpired();
        var inTime = await OffsetAsync(desk, address);
        clock.Advance(TimeSpan.FromMinutes(20));
        var late = await OffsetAsync(desk, address);
        using var goingOn = await SendAsync(desk, address, picture.AsMemory(100_000), 100_000);
        folder.RemoveExpired();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((kept, early, inTime), Is.EqualTo((100_000L, 0, 100_000L)));
            Assert.That(late, Is.EqualTo(-1), "its time is over before it is cleared away");
            Assert.That(goingOn.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(Directory.EnumerateFiles(parts), Is.Empty);
        }
    }

    [TestCase("", "name eA==", HttpStatusCode.BadRequest)]
    [TestCase("100", "filename ***", HttpStatusCode.BadRequest)]
    [TestCase("100", "sha256 eA==", HttpStatusCode.BadRequest)]
    [TestCase("100", "batch OTk5OTk=", HttpStatusCode.NotFound)]
    [TestCase("99999999999", "filename eA==", HttpStatusCode.RequestEntityTooLarge)]
    public async Task Begin_WhatCannotBe_IsSaid(string length, string metadata, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads");
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Metadata", metadata);
        if (length.Length > 0) request.Headers.Add("Upload-Length", length);
        using var answer = await _desk.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task Options_SaysWhatIsSpoken()
    {
        using var answer = await _desk.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/v1/uploads"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Headers.GetValues("Tus-Version"), Is.EqualTo(["1.0.0"]));
            Assert.That(answer.Headers.GetValues("Tus-Extension"), Is.EqualTo(["creation,checksum,termination,expiration"]));
            Assert.That(answer.Headers.GetValues("Tus-Max-Size").Single(), Is.EqualTo((600L << 20).ToString(CultureInfo.InvariantCulture)));
        }
    }

    // The octets of a comment differ, so that each test has a picture of its own.
    private static byte[] Unlike(byte which)
    {
        var picture = Picture.ToArray();
        picture[100] = which;
        return picture;
    }

    private Task<int> MakeDeskAsync(string name) => _host.RunAsync(async services =>
        (await services.GetRequiredService<DesksHandler>().MakeAsync(Actor.Desk, name, CancellationToken.None)).Value);

    private async Task<DeskBrowser> LimitedAsync(string name, int desk)
    {
        var account = await _host.EnsureAccountAsync(name, DeskRoles.PhotoDesk);
        await _host.RunAsync(services => services.GetRequiredService<DesksHandler>().SetAsync(Actor.Desk, account, [desk], CancellationToken.None));
        return await _host.SignInAsync(DeskRoles.PhotoDesk, name);
    }

    private static async Task<long> OpenBatchAsync(DeskBrowser desk, int of)
    {
        using var answer = await desk.PostAsJsonAsync("/api/v1/batches", new { name = "Pictures", desk = of });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
    }

    private static async Task<string> BeginAsync(DeskBrowser desk, byte[] picture, string name, string? hash = null, long? batch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads");
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", picture.Length.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Upload-Metadata", $"filename {Base64(name)},filetype {Base64("image/jpeg")}{(hash is null ? "" : $",sha256 {Base64(hash)}")}{(batch is { } id ? $",batch {Base64(id.ToString(CultureInfo.InvariantCulture))}" : "")}");
        using var answer = await desk.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static Task<HttpResponseMessage> SendAsync(DeskBrowser desk, string address, ReadOnlyMemory<byte> piece, long offset, string? sum = null) =>
        SendAsync(desk, address, new ReadOnlyMemoryContent(piece), offset, sum);

    private static async Task<HttpResponseMessage> SendAsync(DeskBrowser desk, string address, HttpContent piece, long offset, string? sum = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = piece };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        if (sum is not null) request.Headers.Add("Upload-Checksum", $"sha256 {sum}");
        piece.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return await desk.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> AskAsync(DeskBrowser desk, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return await desk.SendAsync(request);
    }

    private static async Task<long> OffsetAsync(DeskBrowser desk, string address)
    {
        using var answer = await AskAsync(desk, HttpMethod.Head, address);
        return answer.IsSuccessStatusCode ? long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture) : -1;
    }

    // The desk may still be writing what came before the sender was lost.
    private static async Task<long> SettledAsync(DeskBrowser desk, string address, long expected)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await OffsetAsync(desk, address) is var offset && offset >= expected) return offset;
            await Task.Delay(50);
        }

        return await OffsetAsync(desk, address);
    }

    /// <summary>A body that announces all of a picture and ends in the middle.</summary>
    private sealed class BreaksOff(byte[] picture, int after) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(picture.AsMemory(0, after));
            await stream.FlushAsync();
            await Task.Delay(300);
            throw new IOException("The cable was pulled.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = picture.Length;
            return true;
        }
    }
}

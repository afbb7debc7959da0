using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Ingest;

[TestFixture]
internal sealed class UploadTests
{
    private DeskHost _host = null!;
    private DeskBrowser _desk = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await DeskHost.StartAsync();
        _desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
    }

    [TearDown]
    public async Task Stop()
    {
        _desk.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Upload_GoodAndBadFilesTogether_AnswersForEachByItself()
    {
        var sample = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg"));

        var (status, answer) = await UploadAsync(("one.jpg", sample), ("notes.jpg", "only words"u8.ToArray()), ("one again.jpg", sample));

        var files = answer.GetProperty("files").EnumerateArray().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(files.Select(f => f.GetProperty("status").GetString()), Is.EqualTo(["added", "refused", "alreadyHere"]));
            Assert.That(files[1].GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("not-a-picture"));
            Assert.That(files[2].GetProperty("photoId").GetString(), Is.EqualTo(files[0].GetProperty("photoId").GetString()));
            foreach (var file in new[] { files[0], files[2] })
            {
                Assert.That(file.GetProperty("caption").GetString(), Does.EndWith("February 17, 2023"));
                Assert.That(file.GetProperty("credit").GetProperty("creators")[0].GetString(), Is.EqualTo("Vladimir Astapkovich"));
                Assert.That(file.GetProperty("credit").GetProperty("pool").GetString(), Is.EqualTo("Kremlin Pool"));
            }
        }
    }

    [Test]
    public async Task Upload_IntoABatch_IsReportedThere()
    {
        var batch = await (await _desk.PostAsJsonAsync("/api/v1/batches", new { name = "Wednesday" })).Content.ReadFromJsonAsync<JsonElement>();
        var id = batch.GetProperty("id").GetInt64();

        await UploadAsync($"?batch={id}", ("a.jpg", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0202-sea.jpg"))));
        await UploadAsync($"?batch={id}", ("b.txt", "words"u8.ToArray()));

        var report = await _desk.GetFromJsonAsync<JsonElement>($"/api/v1/batches/{id}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.GetProperty("name").GetString(), Is.EqualTo("Wednesday"));
            Assert.That((report.GetProperty("added").GetInt32(), report.GetProperty("refused").GetInt32()), Is.EqualTo((1, 1)));
            Assert.That(await _desk.GetStringAsync($"/batches/{id}"), Does.Contain("Wednesday").And.Contain("not a picture"));
        }
    }

    [Test]
    public async Task Upload_HostileNames_AreKeptHarmless()
    {
        var sample = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0203-lighthouse.jpg"));

        var (_, answer) = await UploadAsync(
            ("../../../etc/passwd.jpg", sample),
            ("<script>alert(1)</script>.jpg", sample),
            (new string('ü', 255) + ".jpg", sample),
            ("صورة 🌅.jpg", sample));

        var names = answer.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("fileName").GetString()!).ToList();
        var page = await _desk.GetStringAsync($"/batches/{answer.GetProperty("batch").GetInt64()}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names[0], Is.EqualTo("passwd.jpg"));
            Assert.That(names[2], Has.Length.EqualTo(255).And.EndsWith(".jpg"));
            Assert.That(names[3], Is.EqualTo("صورة 🌅.jpg"));
            Assert.That(page, Does.Not.Contain("<script>alert"));
            Assert.That(Directory.Exists(Path.Combine(_host.DataFolder, "..", "etc")), Is.False);
        }
    }

    [Test]
    public async Task Upload_WithoutTheTokenHeader_IsRefusedAndKeepsNothing()
    {
        _desk.WithoutToken();

        var (status, answer) = await UploadAsync(("one.jpg", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg"))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.GetProperty("type").GetString(), Does.EndWith("antiforgery-token"));
            Assert.That(Directory.Exists(Path.Combine(_host.DataFolder, "originals")), Is.False);
        }
    }

    [Test]
    public async Task Upload_ByAStranger_IsRefused()
    {
        using var stranger = _host.Anonymous();
        using var form = Form(("one.jpg", "x"u8.ToArray()));

        using var answer = await stranger.PostAsync("/api/v1/photos", form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Upload_NoFileOrNoSuchBatchOrNoForm_SaysSo()
    {
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        using var json = JsonContent.Create(new { files = Array.Empty<int>() });
        using var none = await _desk.PostAsync("/api/v1/photos", empty);
        using var wrong = await _desk.PostAsync("/api/v1/photos", json);
        var (missing, _) = await UploadAsync("?batch=4711", ("one.jpg", "x"u8.ToArray()));

        Assert.That((none.StatusCode, wrong.StatusCode, missing), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task Upload_BodyThatBreaksOff_IsABadRequestAndKeepsNothing()
    {
        using var content = new ByteArrayContent("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\nabc"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=cut");

        using var answer = await _desk.PostAsync("/api/v1/photos", content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(Directory.EnumerateFiles(Path.Combine(_host.DataFolder, "incoming"), "*.part", SearchOption.AllDirectories), Is.Empty);
        }
    }

    [Test]
    public async Task Upload_StoreCannotBeWritten_SaysSoForTheFileAndLaterWorksAgain()
    {
        var sample = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg"));

        // A file where the store's folder must be: what a full or read-only disk does, also for root.
        var originals = Path.Combine(_host.DataFolder, "originals");
        await File.WriteAllTextAsync(originals, "");
        var (broken, answer) = await UploadAsync(("one.jpg", sample));
        File.Delete(originals);
        var (mended, again) = await UploadAsync(("one.jpg", sample));

        var failed = answer.GetProperty("files")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(broken, Is.EqualTo(HttpStatusCode.InsufficientStorage));
            Assert.That(failed.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("storage-failed"));
            Assert.That(failed.GetProperty("error").GetProperty("message").GetString(), Does.Not.Contain(_host.DataFolder));
            Assert.That(mended, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(again.GetProperty("files")[0].GetProperty("status").GetString(), Is.EqualTo("added"));
        }
    }

    [Test]
    public async Task UploadForm_WithoutScripts_LeadsToTheReportOfTheBatch()
    {
        using var form = Form(("one.jpg", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0301-skyline.jpg"))));

        using var answer = await _desk.PostAsync("/upload/files", form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await _desk.GetStringAsync(answer.Headers.Location!), Does.Contain("one.jpg").And.Contain("Arrived"));
    }

    [Test]
    public async Task Samples_OnAnEmptyDesk_AreOfferedAndLoadedWithProgress()
    {
        var before = await _desk.GetStringAsync("/photos");
        using var answer = await _desk.PostAsync("/api/v1/samples", null);
        var steps = (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().Select(step => step.GetProperty("done").GetInt32()).ToList();
        var after = await _desk.GetStringAsync("/photos");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Does.Contain("Load the sample photos"));
            Assert.That(steps, Is.EqualTo(Enumerable.Range(0, Samples.Photos.Count + 1)));
            Assert.That(after, Does.Contain("SAMPLE-0101-state-room.jpg").And.Not.Contain("Load the sample photos"));
        }
    }

    private Task<(HttpStatusCode Status, JsonElement Answer)> UploadAsync(params (string Name, byte[] Content)[] files) => UploadAsync("", files);

    private async Task<(HttpStatusCode Status, JsonElement Answer)> UploadAsync(string query, params (string Name, byte[] Content)[] files)
    {
        using var form = Form(files);
        using var answer = await _desk.PostAsync($"/api/v1/photos{query}", form);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    // Names as browsers send them: UTF-8 in quotation marks, which this client would not write by itself.
    private static MultipartFormDataContent Form(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name}\"");
            form.Add(part);
        }

        return form;
    }
}

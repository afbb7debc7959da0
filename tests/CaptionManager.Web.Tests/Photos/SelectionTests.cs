using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Photos;

[TestFixture]
internal sealed class SelectionTests
{
    [Test]
    public async Task Submit_SeveralOfWhichOneCannot_SubmitsTheOthersAndSaysSo()
    {
        await using var host = await DeskHost.StartAsync();
        using var desk = await host.SignInAsync(DeskRoles.PhotoDesk);
        var bare = Path.Combine(host.DataFolder, "bare.jpg");
        ExifTool.Run(["-all=", "-o", bare, Samples.Path("SAMPLE-0209-flood.jpg")]);
        string[] ids = [await UploadAsync(desk, Samples.Path("SAMPLE-0101-state-room.jpg")), await UploadAsync(desk, Samples.Path("SAMPLE-0202-sea.jpg")), await UploadAsync(desk, bare)];

        using var answer = await desk.PostAsync(
            "/photos/selection", new FormUrlEncodedContent([.. ids.Select(id => KeyValuePair.Create("photo", id)), new("back", "?uploader=me"), new("action", "submit")]));
        var page = await desk.GetStringAsync(answer.Headers.Location!);
        var submitted = await desk.GetFromJsonAsync<JsonElement>("/api/v1/photos?state=submitted");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(answer.Headers.Location!.ToString(), Does.StartWith("/photos?uploader=me&"));
            Assert.That(page, Does.Contain("2 captions submitted. 1 caption could not be"));
            Assert.That(submitted.GetProperty("photos").GetArrayLength(), Is.EqualTo(2));
        }
    }

    [TestCase("//evil.example/")]
    [TestCase("https://evil.example/")]
    public async Task Submit_WithAForeignWayBack_StaysOnTheDesk(string back)
    {
        await using var host = await DeskHost.StartAsync();
        using var desk = await host.SignInAsync(DeskRoles.PhotoDesk);

        using var answer = await desk.PostAsync("/photos/selection", new FormUrlEncodedContent([new("back", back)]));

        Assert.That(answer.Headers.Location!.ToString(), Does.StartWith("/photos?"));
    }

    [Test]
    public async Task Thumbnail_JustUploaded_ComesWithinSecondsByItself()
    {
        await using var host = await DeskHost.StartAsync();
        using var desk = await host.SignInAsync(DeskRoles.PhotoDesk);
        var id = await UploadAsync(desk, Samples.Path("SAMPLE-0302-harbour.jpg"));

        // The answer says itself when to ask again.
        var status = HttpStatusCode.Accepted;
        for (var asked = 0; asked < 30 && status == HttpStatusCode.Accepted; asked++)
        {
            using var answer = await desk.GetAsync($"/api/v1/photos/{id}/thumbnail");
            status = answer.StatusCode;
            if (status == HttpStatusCode.Accepted) await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value);
        }

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<string> UploadAsync(DeskBrowser desk, string path)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(path)), "files", Path.GetFileName(path) } };
        using var answer = await desk.PostAsync("/api/v1/photos", form);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files")[0].GetProperty("photoId").GetString()!;
    }
}

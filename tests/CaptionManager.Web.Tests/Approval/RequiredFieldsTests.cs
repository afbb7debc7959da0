using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Approval;

/// <summary>What a desk requires is said at the upload, held at the submission, and told where it is missing.</summary>
public sealed class RequiredFieldsTests
{
    [Test]
    public async Task Requirement_OfADesk_IsShownAtUploadAndHoldsTheBatchBack()
    {
        await using var host = await DeskHost.StartAsync();
        using var administrator = await host.SignInAsync(DeskRoles.Administrator);
        using var reporter = await host.SignInAsync(DeskRoles.PhotoDesk);
        var desk = await IdAsync(await administrator.PostAsJsonAsync("/api/v1/desks", new { name = "Sports" }));
        using var refused = await reporter.PutAsJsonAsync($"/api/v1/desks/{desk}/required-fields", new { fields = new[] { "event" } });
        using var unknown = await administrator.PutAsJsonAsync($"/api/v1/desks/{desk}/required-fields", new { fields = new[] { "event", "colour" } });
        using var set = await administrator.PutAsJsonAsync($"/api/v1/desks/{desk}/required-fields", new { fields = new[] { "jobId", "caption", "event" } });
        using var nowhere = await administrator.PutAsJsonAsync("/api/v1/desks/99/required-fields", new { fields = new[] { "event" } });
        var kept = await reporter.GetFromJsonAsync<JsonElement>($"/api/v1/desks/{desk}/required-fields");

        var batch = await IdAsync(await reporter.PostAsJsonAsync("/api/v1/batches", new { name = "Match", desk }));
        var photo = await UploadAsync(reporter, batch, "SAMPLE-0202-sea.jpg");
        var upload = await reporter.GetStringAsync("/upload");
        var page = await reporter.GetStringAsync($"/batches/{batch}");
        var blocked = await SubmitAsync(reporter, photo);
        var said = await reporter.GetStringAsync(blocked);
        using var filled = await reporter.SubmitAsync($"/photos/{photo}", new() { ["event"] = "Regatta", ["jobId"] = "S-1", ["then"] = "stay" }, "facts");
        var after = await reporter.GetStringAsync($"/batches/{batch}");
        var done = await SubmitAsync(reporter, photo);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.StatusCode, unknown.StatusCode, set.StatusCode, nowhere.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NoContent, HttpStatusCode.NotFound)));
            Assert.That(kept.GetProperty("fields").EnumerateArray().Select(field => field.GetString()), Is.EqualTo(["caption", "event", "jobId"]));
            Assert.That(upload, Does.Contain("Sports requires Caption, Event, Job id before a picture is submitted."));
            Assert.That(page, Does.Contain("Event is missing in 1 photo.").And.Contain("Job id is missing in 1 photo.").And.Not.Contain("Caption is missing"));
            Assert.That(blocked, Does.Contain("submitted=0").And.Contain("held=1"));
            Assert.That(said, Does.Contain("their desk requires Event, Job id."));
            Assert.That(after, Does.Not.Contain("is missing in"));
            Assert.That(done, Does.Contain("submitted=1").And.Contain("held=0"));
        }
    }

    /// <summary>The form of the people's page sets the same, without scripts.</summary>
    [Test]
    public async Task Requirement_SetByTheForm_IsShownAndCanBeTakenBack()
    {
        await using var host = await DeskHost.StartAsync();
        using var administrator = await host.SignInAsync(DeskRoles.Administrator);
        var desk = await IdAsync(await administrator.PostAsJsonAsync("/api/v1/desks", new { name = "Foreign" }));
        using var set = await administrator.PostAsync($"/people/desks/{desk}/fields", new FormUrlEncodedContent([new("field", "city"), new("field", "credit")]));
        var page = await administrator.GetStringAsync(set.Headers.Location!.ToString());
        using var none = await administrator.PostAsync($"/people/desks/{desk}/fields", new FormUrlEncodedContent([]));
        var kept = await administrator.GetFromJsonAsync<JsonElement>($"/api/v1/desks/{desk}/required-fields");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("Credit, City").And.Contain("What the desk requires is saved."));
            Assert.That(kept.GetProperty("fields").GetArrayLength(), Is.Zero);
        }
    }

    private static async Task<string> SubmitAsync(DeskBrowser browser, string photo)
    {
        using var answer = await browser.PostAsync("/photos/selection", new FormUrlEncodedContent([new("photo", photo), new("action", "submit")]));
        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> UploadAsync(DeskBrowser browser, long batch, string sample)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(Samples.Path(sample))), "files", sample } };
        using var answer = await browser.PostAsync($"/api/v1/photos?batch={batch}", form);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files")[0].GetProperty("photoId").GetString()!;
    }

    private static async Task<long> IdAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
}

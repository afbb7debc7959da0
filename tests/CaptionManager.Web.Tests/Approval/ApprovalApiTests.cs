using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Approval;

[TestFixture]
internal sealed class ApprovalApiTests
{
    private DeskHost _host = null!;
    private DeskBrowser _desk = null!;
    private DeskBrowser _editor = null!;
    private PhotoId _photo;

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        _editor = await _host.SignInAsync(DeskRoles.Editor);
        _photo = await _host.TakeInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _desk.Dispose();
        _editor.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Decide_SubmitThenApprove_ReleasesTheRevision()
    {
        await DecideAsync(_desk, new { action = "submit" });
        var queue = await JsonAsync(await _editor.GetAsync("/api/v1/approvals"));
        var answer = await JsonAsync(await DecideAsync(_editor, new { action = "approve", revision = 1 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(queue.AsArray().Select(item => (string?)item!["id"]), Is.EqualTo([_photo.ToString()]));
            Assert.That((string?)answer["state"], Is.EqualTo("approved"));
            Assert.That((int?)answer["approvedRevision"], Is.EqualTo(1));
        }
    }

    [TestCase("approve")]
    [TestCase("reject")]
    [TestCase("kill")]
    [TestCase("recall")]
    public async Task Decide_ActionOfAnEditorByThePhotoDesk_IsForbidden(string action)
    {
        await DecideAsync(_desk, new { action = "submit" });

        Assert.That((await DecideAsync(_desk, new { action, reason = "Because" })).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Decide_RejectWithoutReason_IsRefused()
    {
        await DecideAsync(_desk, new { action = "submit" });

        Assert.That((await DecideAsync(_editor, new { action = "reject" })).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Decide_NotPossibleNow_IsAConflictThatSaysWhatIs()
    {
        var answer = await DecideAsync(_editor, new { action = "approve" });
        var problem = await JsonAsync(answer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That((string?)problem["type"], Does.EndWith("not-possible-in-this-state"));
            Assert.That(problem["possible"]!.AsArray().Select(action => (string?)action), Is.EqualTo(["submit", "kill"]));
        }
    }

    [Test]
    public async Task Decide_RevisionNobodyHereHasRead_IsRefused()
    {
        await DecideAsync(_desk, new { action = "submit" });

        Assert.That((await DecideAsync(_editor, new { action = "approve", revision = 7 })).StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
    }

    [Test]
    public async Task DecideMany_Selection_DecidesEachByItself()
    {
        var other = await _host.TakeInAsync("SAMPLE-0202-sea.jpg");
        await DecideAsync(_desk, new { action = "submit" });

        var answer = (await JsonAsync(await _desk.PostAsJsonAsync("/api/v1/decisions", new { action = "submit", photos = new[] { $"{other}", "0000000000001" } }))).AsArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Select(item => (bool?)item!["done"]), Is.EqualTo([true, false]));
            Assert.That((string?)answer[1]!["code"], Is.EqualTo("not-found"));
        }
    }

    private Task<HttpResponseMessage> DecideAsync(DeskBrowser browser, object body) => browser.PostAsJsonAsync($"/api/v1/photos/{_photo}/decisions", body);

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}

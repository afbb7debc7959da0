using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

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

    [Test]
    public async Task Decide_ApproveWithLocalTimes_TakesThemInTheZoneAndSaysThemInUtc()
    {
        await DecideAsync(_desk, new { action = "submit" });

        // Berlin puts its clocks forward on 28 March 2027 at 02:00 and back on 31 October at 03:00.
        var skipped = await DecideAsync(_editor, new { action = "approve", times = new { embargoUntil = "2027-03-28T02:30", zone = "Europe/Berlin" } });
        var wrong = await JsonAsync(skipped);
        var answer = await JsonAsync(await DecideAsync(_editor, new { action = "approve", times = new { embargoUntil = "2027-03-28T06:00", expiresAt = "2027-10-31T02:30", zone = "Europe/Berlin" } }));
        var file = await _editor.GetAsync($"/api/v1/photos/{_photo}/file");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(skipped.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That((string?)wrong["type"], Does.EndWith("invalid-times"));
            Assert.That((string?)wrong["detail"], Does.Contain("03:00"));
            Assert.That((DateTimeOffset?)answer["times"]!["embargoUntil"], Is.EqualTo(new DateTimeOffset(2027, 3, 28, 4, 0, 0, TimeSpan.Zero)));
            Assert.That((DateTimeOffset?)answer["times"]!["expiresAt"], Is.EqualTo(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero)));
            Assert.That((string?)answer["times"]!["zone"], Is.EqualTo("Europe/Berlin"));
            Assert.That((string?)answer["notes"]![0], Does.Contain("comes twice"));
            Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "The embargo holds at export.");
        }
    }

    [Test]
    public async Task Decide_GuardOverridden_IsSeenInTheHistory()
    {
        await _host.RunAsync(services => services.GetRequiredService<SaveRevisionHandler>().HandleAsync(
            new SaveRevision(_photo, 1, new Dictionary<string, IReadOnlyList<string>> { ["caption"] = ["A meeting outside Moscow on Monday, February 17, 2023"] }, null, Actor.Desk), CancellationToken.None));
        await DecideAsync(_desk, new { action = "submit" });

        var blocked = await DecideAsync(_editor, new { action = "approve" });
        var problem = await JsonAsync(blocked);
        var approved = await DecideAsync(_editor, new { action = "approve", @override = "The diary says so" });
        var history = (await JsonAsync(await _editor.GetAsync($"/api/v1/photos/{_photo}/history"))).AsArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocked.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That((string?)problem["guards"]![0]!["guard"], Is.EqualTo("noLintErrors"));
            Assert.That((bool?)problem["guards"]![0]!["mayOverride"], Is.True);
            Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((string?)history[0]!["overridden"]![0], Is.EqualTo("noLintErrors"));
            Assert.That((string?)history[0]!["overrideReason"], Is.EqualTo("The diary says so"));
        }
    }

    [Test]
    public async Task Decide_Kill_SaysWhoHasThePictureAlready()
    {
        await DecideAsync(_desk, new { action = "submit" });
        await DecideAsync(_editor, new { action = "approve" });
        var file = await _editor.GetAsync($"/api/v1/photos/{_photo}/file");
        await file.Content.ReadAsByteArrayAsync();

        var answer = await JsonAsync(await DecideAsync(_editor, new { action = "kill", reason = "Not what it says" }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer["sentTo"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((await _editor.GetAsync($"/api/v1/photos/{_photo}/file")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    private Task<HttpResponseMessage> DecideAsync(DeskBrowser browser, object body) => browser.PostAsJsonAsync($"/api/v1/photos/{_photo}/decisions", body);

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}

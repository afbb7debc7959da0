using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Approval;

/// <summary>The approval pages without scripts, as a phone with a bad line has them.</summary>
[TestFixture]
internal sealed class ApprovalPagesTests
{
    private const string WithError = "A meeting outside Moscow on Monday, February 17, 2023";

    private DeskHost _host = null!;
    private DeskBrowser _editor = null!;
    private PhotoId _photo;

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync(web => web.UseSetting("Rights:TimeZone", "Europe/Berlin").UseSetting("Approval:RoundSeconds", "1"));
        _editor = await _host.SignInAsync(DeskRoles.Editor);
        _photo = await _host.TakeInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _editor.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Queue_WordsWithAnError_SaysWhatStopsItAndTakesAReason()
    {
        await SaveAsync(_photo, WithError);
        await SubmitAsync(_photo);

        var page = await _editor.GetStringAsync("/approvals");
        var refused = await DecideByFormAsync(new() { ["action"] = "Approve" });
        var approved = await DecideByFormAsync(new() { ["action"] = "Approve", ["override"] = "The diary says so" });
        var desk = await _editor.GetStringAsync($"/photos/{_photo}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("This stops the approval").And.Contain("name=\"override\""));
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(desk, Does.Contain("Overridden: lint errors").And.Contain("The diary says so"));
            Assert.That(await _editor.GetStringAsync($"/audit?photo={_photo}"), Does.Contain("noLintErrors"));
        }
    }

    [Test]
    public async Task Queue_ApproveWithEmbargo_ShowsItInItsZoneAndTheDeskChangesIt()
    {
        await SubmitAsync(_photo);

        var skipped = await DecideByFormAsync(new() { ["action"] = "Approve", ["embargoUntil"] = "2027-03-28T02:30", ["expiresAt"] = "", ["zone"] = "Europe/Berlin" });
        var said = await skipped.Content.ReadAsStringAsync();
        var approved = await DecideByFormAsync(new() { ["action"] = "Approve", ["embargoUntil"] = "2027-03-28T06:00", ["expiresAt"] = "", ["zone"] = "Europe/Berlin" });
        var desk = await _editor.GetStringAsync($"/photos/{_photo}");
        var changed = await _editor.SubmitAsync($"/photos/{_photo}", new() { ["embargoUntil"] = "2027-03-29T06:00", ["expiresAt"] = "", ["zone"] = "Europe/Berlin" }, "times");
        var after = await PhotoAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(skipped.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(said, Does.Contain("does not exist in Europe/Berlin").And.Contain("2027-03-28T02:30"));
            Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(WebUtility.HtmlDecode(desk), Does.Contain("28 March 2027, 06:00 Europe/Berlin (UTC+02:00)"));
            Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(after.EmbargoUntil, Is.EqualTo(new DateTimeOffset(2027, 3, 29, 4, 0, 0, TimeSpan.Zero)));
        }
    }

    [Test]
    public async Task Job_EmbargoThatHasEnded_IsSaidByTheRunningDesk()
    {
        await SubmitAsync(_photo);
        await DecideAsync(_photo, ApprovalAction.Approve, new ReleaseTimes(TimeProvider.System.GetUtcNow().AddSeconds(1.5), null, "UTC"));

        Assert.That(async () => (await PhotoAsync()).EmbargoUntil, Is.Null.After(30_000, 200));
        var kinds = await _host.RunAsync(services => services.GetRequiredService<DeskContext>().AuditEvents.Where(e => e.PhotoId == _photo).Select(e => e.Kind).ToListAsync());
        Assert.That(kinds, Does.Contain(ReleaseDueHandler.EmbargoEnded));
    }

    [Test]
    public async Task Selection_SaysWhatEachEmbedsAndApprovesWhatNothingStops()
    {
        var stopped = await _host.TakeInAsync("SAMPLE-0202-sea.jpg");
        await SaveAsync(stopped, WithError);
        await SubmitAsync(_photo);
        await SubmitAsync(stopped);
        var address = $"/approvals/selection?photo={_photo}&photo={stopped}";

        var page = WebUtility.HtmlDecode(await _editor.GetStringAsync(address));
        var answer = await _editor.SubmitAsync(address, new() { ["embargoUntil"] = "", ["expiresAt"] = "", ["zone"] = "Europe/Berlin" }, "approve");
        var after = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("2 selected, 1 can be approved").And.Contain("is a Friday").And.Contain(">1 photo</span>"));
            Assert.That(page, Does.Contain((await PhotoAsync()).CreditLine!));
            Assert.That(after, Does.Contain("Approved 1 of 1."));
            Assert.That((await PhotoAsync()).State, Is.EqualTo(PhotoState.Approved));
            Assert.That((await PhotoAsync(stopped)).State, Is.EqualTo(PhotoState.Submitted));
        }
    }

    [Test]
    public async Task Selection_CaptionChangedMeanwhile_IsRefusedByItself()
    {
        await SubmitAsync(_photo);
        var address = $"/approvals/selection?photo={_photo}";

        var answer = await _editor.SubmitAsync(address, new() { ["seen"] = $"{_photo}-7", ["embargoUntil"] = "", ["expiresAt"] = "" }, "approve");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Read it before deciding"));
            Assert.That((await PhotoAsync()).State, Is.EqualTo(PhotoState.Submitted));
        }
    }

    [Test]
    public async Task Selection_ByThePhotoDesk_IsForbidden()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);

        Assert.That((await desk.GetAsync("/approvals/selection")).StatusCode, Is.Not.EqualTo(HttpStatusCode.OK));
        Assert.That((await desk.PostAsJsonAsync("/api/v1/approvals/forecast", new { photos = new[] { $"{_photo}" } })).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Forecast_OverTheApi_SaysWhatWouldLeaveAndWhatStops()
    {
        await SaveAsync(_photo, WithError);
        await SubmitAsync(_photo);

        var answer = JsonNode.Parse(await (await _editor.PostAsJsonAsync("/api/v1/approvals/forecast", new { photos = new[] { $"{_photo}" } })).Content.ReadAsStringAsync())![0]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)answer["caption"], Is.EqualTo(WithError));
            Assert.That((int?)answer["revision"], Is.EqualTo(2));
            Assert.That((bool?)answer["mayBeApproved"], Is.False);
            Assert.That((string?)answer["failures"]![0]!["guard"], Is.EqualTo("noLintErrors"));
        }
    }

    [Test]
    public async Task Claim_ByOnePerson_IsSeenByAnotherWhoMayTakeItOverAndDecide()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        await SubmitAsync(_photo);

        var claimed = await desk.PutAsync($"/api/v1/photos/{_photo}/claim", null);
        var queue = WebUtility.HtmlDecode(await _editor.GetStringAsync("/approvals"));
        var page = WebUtility.HtmlDecode(await _editor.GetStringAsync($"/photos/{_photo}"));
        var held = await _editor.PutAsync($"/api/v1/photos/{_photo}/claim", null);
        var taken = await _editor.PostAsync($"/photos/{_photo}/claim", new FormUrlEncodedContent(new Dictionary<string, string> { ["what"] = "takeover", ["from"] = "queue" }));
        var mine = WebUtility.HtmlDecode(await _editor.GetStringAsync("/approvals"));
        var approved = await _editor.PostAsJsonAsync($"/api/v1/photos/{_photo}/decisions", new { action = "approve" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(claimed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(queue, Does.Contain("Photo desk person has it in hand"));
            Assert.That(page, Does.Contain("Photo desk person has this in hand"));
            Assert.That(held.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(mine, Does.Contain("You have this in hand"));
            Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Killed_ThatHasLeft_ListsOnTheDeskWhoHasIt()
    {
        await SubmitAsync(_photo);
        await DecideAsync(_photo, ApprovalAction.Approve);
        await (await _editor.GetAsync($"/api/v1/photos/{_photo}/file")).Content.ReadAsByteArrayAsync();

        var killed = await _editor.SubmitAsync($"/photos/{_photo}", new() { ["then"] = "Kill", ["reason"] = "Not what it says" }, "facts");
        var page = WebUtility.HtmlDecode(await _editor.GetStringAsync(killed.Headers.Location!.ToString()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(killed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(page, Does.Contain("who has the picture already is listed below").And.Contain("Who has this picture").And.Contain("took revision 1"));
        }
    }

    private Task<HttpResponseMessage> DecideByFormAsync(Dictionary<string, string> fields)
    {
        fields["reason"] = "";
        return _editor.SubmitAsync("/approvals", fields, "decide");
    }

    private async Task SubmitAsync(PhotoId id) => await DecideAsync(id, ApprovalAction.Submit);

    private async Task DecideAsync(PhotoId id, ApprovalAction action, ReleaseTimes? times = null)
    {
        var outcome = await _host.RunAsync(services => services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(id, action, Times: times), Actor.Desk, CancellationToken.None));
        Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
    }

    private Task<SaveOutcome> SaveAsync(PhotoId id, string caption) => _host.RunAsync(services => services.GetRequiredService<SaveRevisionHandler>().HandleAsync(
        new SaveRevision(id, 1, new Dictionary<string, IReadOnlyList<string>> { ["caption"] = [caption] }, null, Actor.Desk), CancellationToken.None));

    private Task<Photo> PhotoAsync(PhotoId? id = null) =>
        _host.RunAsync(services => services.GetRequiredService<DeskContext>().Photos.AsNoTracking().SingleAsync(p => p.Id == (id ?? _photo)));
}

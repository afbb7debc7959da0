using System.Net;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Accounts;

/// <summary>The list of browsers, and ending what is in it.</summary>
public sealed class SessionsPageTests
{
    private const string Page = "/settings/sessions";
    private DeskHost _host = null!;
    private DeskBrowser _here = null!;
    private DeskBrowser _there = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _here = await _host.SignInAsync(DeskRoles.Editor);
        _there = _host.Anonymous();
        _there.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await _there.SignInAsync("editor@desk.example", DeskHost.Password);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _here.Dispose();
        _there.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task List_OfTwoBrowsers_NamesThemAndEndsOne()
    {
        var list = await _here.GetStringAsync(Page);
        var form = System.Text.RegularExpressions.Regex.Match(list, "/settings/sessions/[0-9a-f-]+/end").Value;
        using var stranger = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var foreign = await stranger.PostAsync(form, null);
        using var still = await _there.GetAsync("/api/v1/session");
        using var ended = await _here.PostAsync(form, null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list, Does.Contain("Firefox on Linux").And.Contain("This browser").And.Contain("127.0.0.1"));
            Assert.That(still.StatusCode, Is.EqualTo(HttpStatusCode.OK), "Somebody else ended it");
            Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        }

        using var after = await _there.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await EndedAsync(), Is.EqualTo(["Editor person ended 1 of editor@desk.example: account.session-ended"]));
        }
    }

    [Test]
    public async Task SignOut_IsWrittenInTheHistory()
    {
        using var left = await _here.PostAsync("/sign-out", null);

        Assert.That(await EndedAsync(), Is.EqualTo(["Editor person ended 1 of editor@desk.example: account.session-ended"]));
    }

    [Test]
    public async Task SignOutEverywhere_ByAnAdministrator_IsWrittenInTheHistory()
    {
        using var administrator = await _host.SignInAsync(DeskRoles.Administrator);
        var editor = await _host.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);

        using var ended = await administrator.SubmitAsync($"/people/{editor}", [], "end-sessions");

        Assert.That(await EndedAsync(), Is.EqualTo(["Administrator person ended 2 of editor@desk.example: account.signed-out-everywhere"]));
    }

    [TestCase("others", HttpStatusCode.OK, "Editor person ended 1 of editor@desk.example: account.other-sessions-ended")]
    [TestCase("everywhere", HttpStatusCode.Unauthorized, "Editor person ended 2 of editor@desk.example: account.signed-out-everywhere")]
    public async Task End_ManyAtOnce_SpareThisBrowserOrNot(string form, HttpStatusCode here, string told)
    {
        using var ended = await _here.SubmitAsync(Page, [], form);
        using var mine = await _here.GetAsync("/api/v1/session");
        using var other = await _there.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(mine.StatusCode, Is.EqualTo(here));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await EndedAsync(), Is.EqualTo([told]));
        }
    }

    private Task<string[]> EndedAsync() => _host.RunAsync(async services =>
    {
        var events = await services.GetRequiredService<DeskContext>().AuditEvents.AsNoTracking()
            .Where(one => one.Kind == AccountKinds.SessionEnded || one.Kind == AccountKinds.OtherSessionsEnded || one.Kind == AccountKinds.SignedOutEverywhere)
            .OrderBy(one => one.Id).ToListAsync();
        return events.Select(one => $"{one.ActorName} ended {JsonDocument.Parse(one.Details!).RootElement.GetProperty("sessions")} of {one.Subject}: {one.Kind}").ToArray();
    });
}

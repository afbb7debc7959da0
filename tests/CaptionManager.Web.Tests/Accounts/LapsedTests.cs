using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Accounts;

/// <summary>What opens the desk for a while opens nothing afterwards. Rows are set back here: the server's own clock goes on.</summary>
public sealed class LapsedTests
{
    private DeskHost _host = null!;
    private DeskBrowser _editor = null!;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _editor = await _host.SignInAsync(DeskRoles.Editor);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _editor.Dispose();
        await _host.DisposeAsync();
    }

    [TestCase(71, 13, HttpStatusCode.OK, TestName = "Session_WithinItsTime_Opens")]
    [TestCase(73, 13, HttpStatusCode.Unauthorized, TestName = "Session_NobodyUsedForThreeDays_OpensNothing")]
    [TestCase(0, 15, HttpStatusCode.Unauthorized, TestName = "Session_OlderThanTwoWeeks_OpensNothing")]
    public async Task Session_SetBack(int hoursUnused, int daysOld, HttpStatusCode expected)
    {
        await ChangeAsync(context => context.Sessions.ExecuteUpdateAsync(
            set => set.SetProperty(session => session.SeenAt, Now.AddHours(-hoursUnused)).SetProperty(session => session.StartedAt, Now.AddDays(-daysOld))));

        using var answer = await _editor.GetAsync("/api/v1/session");

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task PasswordLink_AfterItsTime_SetsNoPassword()
    {
        var link = await PasswordLinkAsync();
        await ChangeAsync(context => context.AccountLinks.ExecuteUpdateAsync(set => set.SetProperty(one => one.ExpiresAt, Now.AddSeconds(-1))));

        using var person = _host.Anonymous();
        using var page = await person.GetAsync(link);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task PasswordLink_Used_EndsTheSessionsOfThatPerson()
    {
        var link = await PasswordLinkAsync();
        using var person = _host.Anonymous();
        using var set = await person.SubmitAsync(link, new() { ["password"] = "seven quiet rivers" });

        using var before = await _editor.GetAsync("/api/v1/session");

        Assert.That((set.StatusCode, before.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task Key_AfterItsEnd_OpensNothing()
    {
        using var made = await _editor.PostAsJsonAsync("/api/v1/keys", new { name = "machine", scopes = new[] { Abilities.ViewPhotos } });
        using var program = _host.Anonymous();
        program.DefaultRequestHeaders.Authorization = new("Bearer", (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString());
        using var meanwhile = await program.GetAsync("/api/v1/session");
        await ChangeAsync(context => context.ApiKeys.ExecuteUpdateAsync(set => set.SetProperty(key => key.ExpiresAt, Now.AddSeconds(-1))));

        using var after = await program.GetAsync("/api/v1/session");

        Assert.That((meanwhile.StatusCode, after.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    private async Task<string> PasswordLinkAsync()
    {
        var id = await _host.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);
        var made = await _host.RunAsync(services => services.GetRequiredService<PasswordLinks>().MakeAsync(Actor.Desk, id, CancellationToken.None));
        return $"/password?token={made.Value!.Token}";
    }

    private Task<int> ChangeAsync(Func<DeskContext, Task<int>> change) => _host.RunAsync(services => change(services.GetRequiredService<DeskContext>()));
}

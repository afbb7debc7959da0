using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Hosting;

public sealed class SetUpTests
{
    private DeskHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await DeskHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Link_FirstUse_MakesTheAdministratorAndNoSecondOne()
    {
        var link = await LinkAsync();
        using var first = _host.Anonymous();
        using var done = await CompleteAsync(first, link, "ann@desk.example");
        var session = await first.GetFromJsonAsync<JsonElement>("/api/v1/session");
        using var again = await _host.Anonymous().GetAsync(link);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(done.Headers.Location?.ToString(), Does.EndWith("/photos"));
            Assert.That(session.GetProperty("roles").EnumerateArray().Single().GetString(), Is.EqualTo("Administrator"));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
            Assert.That(await IssueAsync(), Is.Null, "A desk with an administrator makes no further link");
        }
    }

    [Test]
    public async Task Links_OfTwoNodesUsedAtOnce_MakeOneAdministrator()
    {
        var (here, there) = (await LinkAsync(), await LinkAsync());
        using var one = _host.Anonymous();
        using var two = _host.Anonymous();

        // Whoever opens the page after the other has sent it is told by the page.
        var (ann, bea) = (await one.OpenFormAsync(here), await two.OpenFormAsync(there));
        var answers = await Task.WhenAll(SendAsync(one, here, ann, "ann@desk.example"), SendAsync(two, there, bea, "bea@desk.example"));
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect), Is.EqualTo(1));
    }

    [Test]
    public async Task Link_AfterItsTime_MakesNobody()
    {
        var token = (await IssueAsync())!;
        await _host.RunAsync(services => services.GetRequiredService<DeskContext>().AccountLinks
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ExpiresAt, TimeProvider.System.GetUtcNow().AddSeconds(-1))));

        using var page = await _host.Anonymous().GetAsync($"/set-up?token={token}");
        var made = await _host.RunAsync(services => services.GetRequiredService<SetUpHandler>()
            .CompleteAsync(token, new NewAccount("First person", "ann@desk.example", DeskHost.Password), null, CancellationToken.None));

        // A form that was opened in time is no key for later.
        Assert.That((page.StatusCode, made.IsDone), Is.EqualTo((HttpStatusCode.Gone, false)));
    }

    [TestCase("")]
    [TestCase("?token=")]
    [TestCase("?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Link_WithoutTheToken_OpensNothing(string query)
    {
        await LinkAsync();
        using var answer = await _host.Anonymous().GetAsync($"/set-up{query}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("<form"));
        }
    }

    [Test]
    public async Task Nodes_OnOneDatabase_ShareSessionsAndForms()
    {
        using var person = await _host.SignInAsync(DeskRoles.Editor);
        await using var second = await DeskHost.StartAsync(dataFolder: _host.DataFolder);
        using var there = new DeskBrowser(second.Address);
        there.Cookies.Add(person.Cookies.GetAllCookies());
        var session = await there.GetFromJsonAsync<JsonElement>("/api/v1/session");
        there.DefaultRequestHeaders.Add("RequestVerificationToken", person.DefaultRequestHeaders.GetValues("RequestVerificationToken"));
        using var made = await there.PostAsJsonAsync("/api/v1/keys", new { name = "machine", scopes = new[] { Abilities.ViewPhotos } });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(session.GetProperty("name").GetString(), Is.EqualTo("Editor person"));
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), "The token of one node is refused by the other");
        }
    }

    private static async Task<HttpResponseMessage> CompleteAsync(DeskBrowser browser, string link, string userName) =>
        await SendAsync(browser, link, await browser.OpenFormAsync(link), userName);

    private static Task<HttpResponseMessage> SendAsync(DeskBrowser browser, string link, Dictionary<string, string> hidden, string userName) => browser.PostAsync(
        link, new FormUrlEncodedContent(new Dictionary<string, string>(hidden) { ["displayName"] = "First person", ["userName"] = userName, ["password"] = DeskHost.Password }));

    private Task<string?> IssueAsync() => _host.RunAsync(services => services.GetRequiredService<SetUpLinks>().IssueAsync(CancellationToken.None));

    private async Task<string> LinkAsync() => $"/set-up?token={await IssueAsync()}";
}

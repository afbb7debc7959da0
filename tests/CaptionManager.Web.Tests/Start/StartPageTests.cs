using System.Net;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Start;

[TestFixture]
internal sealed class StartPageTests
{
    [Test]
    public async Task Start_ByRole_SaysWhatWaitsForThatRole()
    {
        await using var host = await DeskHost.StartAsync();
        using var editor = await host.SignInAsync(DeskRoles.Editor);
        using var buyer = await host.SignInAsync(DeskRoles.Syndication);
        var empty = WebUtility.HtmlDecode(await editor.GetStringAsync("/"));
        var id = await host.TakeInAsync("SAMPLE-0202-sea.jpg");
        using var submitted = await editor.PostAsync("/photos/selection", new FormUrlEncodedContent([new("photo", id.ToString())]));

        var page = WebUtility.HtmlDecode(await editor.GetStringAsync("/"));
        var seen = WebUtility.HtmlDecode(await buyer.GetStringAsync("/"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(empty, Does.Contain("Nothing. Every caption is written"));
            Assert.That(page, Does.Contain("to approve").And.Contain("href=\"/approvals\""));
            Assert.That(page, Does.Contain("1 photo on the desk"));
            Assert.That(seen, Does.Not.Contain("to approve").And.Contain("still with the editors"));
            Assert.That(page.Split("<svg viewBox=\"0 0 224 48\"", StringSplitOptions.None), Has.Length.EqualTo(5), "four charts of 28 days");
        }
    }
}

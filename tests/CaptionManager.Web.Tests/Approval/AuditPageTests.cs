using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Approval;

[TestFixture]
internal sealed class AuditPageTests
{
    [Test]
    public async Task Open_OfOnePhoto_ShowsItsEventsNewestFirstAndNoOther()
    {
        await using var host = await DeskHost.StartAsync();
        using var desk = await host.SignInAsync(DeskRoles.PhotoDesk);
        var photo = await host.TakeInAsync();
        await host.TakeInAsync("SAMPLE-0202-sea.jpg");
        await desk.SubmitAsync($"/photos/{photo}", new() { ["headline"] = "Talks", ["then"] = "Submit" }, "facts");

        var html = await desk.GetStringAsync($"/audit?photo={photo}");

        int At(string kind) => html.IndexOf($"<td class=\"mono\">{kind}</td>", StringComparison.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(At("photo.submitted"), Is.GreaterThan(0));
            Assert.That(At("photo.saved"), Is.GreaterThan(At("photo.submitted")));
            Assert.That(At("photo.arrived"), Is.GreaterThan(At("photo.saved")));
            Assert.That(html, Does.Not.Contain("SAMPLE-0202"));
        }
    }
}

using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Syndication;
using CaptionManager.Metadata;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Cli;

/// <summary>The command line against a running desk.</summary>
[TestFixture]
internal sealed class PullTests
{
    [Test]
    public async Task Pull_FetchesWhatIsApprovedOnceAndWithItsCredit()
    {
        await using var host = await DeskHost.StartAsync();
        var photo = await host.TakeInAsync();
        await host.TakeInAsync("SAMPLE-0201-mountains.jpg");
        await host.RunAsync(async services =>
        {
            foreach (var action in (ApprovalAction[])[ApprovalAction.Submit, ApprovalAction.Approve])
                await services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(photo, action, null), Actor.Desk, CancellationToken.None);
            return true;
        });
        var key = await CaptionsProgram.KeyAsync(host, Abilities.ViewPhotos, Abilities.ExportPhotos);
        var folder = Path.Combine(host.DataFolder, "pulled");

        var first = await CaptionsProgram.RunAsync(key, "pull", "", "--server", host.Address.AbsoluteUri, "--out", folder, "--json");
        var second = await CaptionsProgram.RunAsync(key, "pull", "Novo-Ogaryovo", "--server", host.Address.AbsoluteUri, "--out", folder, "--json");
        var refused = await CaptionsProgram.RunAsync("cm_nothing", "pull", "", "--server", host.Address.AbsoluteUri, "--out", folder, "--json");

        Assert.That(first.Output, Is.Not.Empty, first.Complaints);
        var receipts = await host.RunAsync(services => services.GetRequiredService<SentPackagesQuery>().OfPhotoAsync(photo, 10, CancellationToken.None));
        using var line = JsonDocument.Parse(first.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.ExitCode, second.ExitCode, refused.ExitCode), Is.EqualTo((0, 0, 2)), first.Complaints + second.Complaints);
            Assert.That(line.RootElement.GetProperty("status").GetString(), Is.EqualTo("written"));
            Assert.That(line.RootElement.GetProperty("creditLine").GetString(), Is.EqualTo("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA"));
            Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EqualTo((string[])["SAMPLE-0101-state-room.jpg"]));
            Assert.That(PhotoFile.Inspect(Directory.GetFiles(folder)[0]).Metadata.Text(MetadataFields.CreditLine), Is.EqualTo("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA"));
            Assert.That(second.Output, Does.Contain("\"present\""));
            Assert.That(receipts, Has.Count.EqualTo(1), "what is there already does not leave again");
            Assert.That(refused.Complaints, Does.Contain("key"));
        }
    }
}

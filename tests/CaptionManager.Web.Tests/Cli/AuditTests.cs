using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Web.Tests.Cli;

/// <summary>A published page on a real port, audited against a running desk.</summary>
[TestFixture]
internal sealed class AuditTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";
    private const string Mountains = "SAMPLE-0201-mountains.jpg";
    private const string Sea = "SAMPLE-0202-sea.jpg";

    [Test]
    public async Task Audit_AgainstTheDesk_NamesWhatThePageLeavesOutAndWhatMustNotStandThere()
    {
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Renditions:RoundSeconds", "1"));
        var seed = await host.TakeInAsync(Seed);
        var mountains = await host.TakeInAsync(Mountains);
        await DecideAsync(host, seed, null, ApprovalAction.Submit, ApprovalAction.Approve);
        await DecideAsync(host, mountains, null, ApprovalAction.Submit, ApprovalAction.Approve);
        await PreviewsAsync(host);
        await DecideAsync(host, mountains, "It shows somebody else.", ApprovalAction.Kill);
        var small = await RenditionAsync(host, seed);
        await using var site = await SiteAsync(new()
        {
            ["/story"] = ("text/html", System.Text.Encoding.UTF8.GetBytes("""
                <!doctype html><title>Story</title>
                <figure><img src="/small.jpg" alt="Two men"><figcaption>Russian President Vladimir Putin, left, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023 (Sputnik)</figcaption></figure>
                <figure><img src="/mountains.jpg" alt="Mountains"><figcaption>A view (Somebody/Nobody)</figcaption></figure>
                <figure><img src="/unknown.png" alt="A wall"><figcaption>A wall (Ann Lee/AP)</figcaption></figure>
                <figure><img src="http://10.255.255.1/inside.jpg" alt="Inside"><figcaption>Inside (Ann Lee/AP)</figcaption></figure>
                """)),
            ["/small.jpg"] = ("image/jpeg", small),
            ["/mountains.jpg"] = ("image/jpeg", await File.ReadAllBytesAsync(Samples.Path(Mountains))),
            ["/unknown.png"] = ("image/png", await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0306-press-room.png"))),
        });
        var key = await KeyAsync(host);
        var report = Path.Combine(host.DataFolder, "report.html");

        var run = await CaptionsProgram.RunAsync(key, "audit", site.Urls.First() + "/story", "--server", host.Address.AbsoluteUri, "--json", "--report", report, "--fail-on", "error");

        Assert.That(run.Output, Is.Not.Empty, run.Complaints);
        using var page = JsonDocument.Parse(run.Output);
        var pictures = page.RootElement.GetProperty("pictures").EnumerateArray().ToArray();
        var findings = page.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => (finding.GetProperty("pictures")[0].GetInt32(), finding.GetProperty("rule").GetString()!)).ToHashSet();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Complaints);
            Assert.That(pictures[0].GetProperty("photo").GetProperty("id").GetString(), Is.EqualTo(seed.ToString()), "a smaller picture is recognized by its look");
            Assert.That(pictures[0].GetProperty("photo").GetProperty("match").GetString(), Is.EqualTo("look"));
            Assert.That(pictures[1].GetProperty("photo").GetProperty("match").GetString(), Is.EqualTo("file"));
            Assert.That(pictures[1].GetProperty("photo").GetProperty("reason").GetString(), Is.EqualTo("It shows somebody else."));
            Assert.That(pictures[2].TryGetProperty("photo", out _), Is.False, "what the desk does not have is nobody's");
            Assert.That(findings, Does.Contain((0, "credit-not-as-required")).And.Contain((0, "caption-contradicts")).And.Contain((0, "credit-not-in-file")));
            Assert.That(findings, Does.Contain((1, "killed-still-online")));
            Assert.That(findings, Does.Contain((3, "unreadable-picture")), "a page leads nobody into the house");
            Assert.That(run.Output, Does.Contain("not on the public Internet"));
            Assert.That(await File.ReadAllTextAsync(report), Does.Contain("data:image/jpeg;base64,").And.Contain("was killed and is still online. It shows somebody else."));
        }
    }

    [Test]
    public async Task Audit_AgainstTheDesk_TellsTimesApprovalAndOtherWords()
    {
        await using var host = await DeskHost.StartAsync();
        var (seed, mountains, sea) = (await host.TakeInAsync(Seed), await host.TakeInAsync(Mountains), await host.TakeInAsync(Sea));
        await DecideAsync(host, seed, null, ApprovalAction.Submit, ApprovalAction.Approve);
        await DecideAsync(host, mountains, null, ApprovalAction.Submit, ApprovalAction.Approve);
        await using var site = await SiteAsync(new()
        {
            ["/story"] = ("text/html", System.Text.Encoding.UTF8.GetBytes("""
                <!doctype html><title>Story</title>
                <figure><img src="/seed.jpg" alt=""><figcaption>Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)</figcaption></figure>
                <figure><img src="/mountains.jpg" alt=""><figcaption>Something else altogether (Ann Lee/AP)</figcaption></figure>
                <figure><img src="/sea.jpg" alt=""><figcaption>The sea (Ann Lee/AP)</figcaption></figure>
                """)),
            ["/seed.jpg"] = ("image/jpeg", await File.ReadAllBytesAsync(Samples.Path(Seed))),
            ["/mountains.jpg"] = ("image/jpeg", await File.ReadAllBytesAsync(Samples.Path(Mountains))),
            ["/sea.jpg"] = ("image/jpeg", await File.ReadAllBytesAsync(Samples.Path(Sea))),
        });
        var key = await KeyAsync(host);

        await TimesAsync(host, seed, null, TimeProvider.System.GetUtcNow().AddDays(-1));
        await TimesAsync(host, mountains, TimeProvider.System.GetUtcNow().AddDays(1), null);
        var run = await CaptionsProgram.RunAsync(key, "audit", site.Urls.First() + "/story", "--server", host.Address.AbsoluteUri, "--json");

        Assert.That(run.Output, Is.Not.Empty, run.Complaints);
        using var page = JsonDocument.Parse(run.Output);
        var findings = page.RootElement.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("pictures")[0].GetInt32()} {finding.GetProperty("rule").GetString()}").ToArray();
        Assert.That(findings, Does.Contain("0 expired-still-online").And.Contain("0 caption-shortened").And.Contain("1 embargoed-online").And.Contain("1 caption-not-as-approved").And.Contain("2 not-approved-online"));
    }

    private static Task<int> TimesAsync(DeskHost host, PhotoId photo, DateTimeOffset? from, DateTimeOffset? until) => host.RunAsync(services =>
        services.GetRequiredService<DeskContext>().Photos.Where(row => row.Id == photo).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmbargoUntil, from).SetProperty(row => row.ExpiresAt, until)));

    private static Task<bool> DecideAsync(DeskHost host, PhotoId photo, string? reason, params ApprovalAction[] actions) => host.RunAsync(async services =>
    {
        foreach (var action in actions)
            Assert.That(await services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(photo, action, reason), Actor.Desk, CancellationToken.None), Is.InstanceOf<DecisionOutcome.Done>());
        return true;
    });

    private static Task<bool> PreviewsAsync(DeskHost host) => host.RunAsync(async services =>
    {
        var context = services.GetRequiredService<DeskContext>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await context.Photos.AnyAsync(photo => photo.PerceptualHash == null)) await Task.Delay(50, patience.Token);
        return true;
    });

    // What the desk itself shows: smaller, without metadata.
    private static async Task<byte[]> RenditionAsync(DeskHost host, PhotoId photo)
    {
        using var person = await host.SignInAsync(DeskRoles.Syndication);
        return await person.GetByteArrayAsync($"/api/v1/photos/{photo}/thumbnail");
    }

    private static async Task<string> KeyAsync(DeskHost host) => await CaptionsProgram.KeyAsync(host, Abilities.ViewPhotos);

    private static async Task<WebApplication> SiteAsync(Dictionary<string, (string Type, byte[] Body)> files)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/{file}", (string file) => files.TryGetValue("/" + file, out var found) ? Results.Bytes(found.Body, found.Type) : Results.NotFound());
        await site.StartAsync();
        return site;
    }
}

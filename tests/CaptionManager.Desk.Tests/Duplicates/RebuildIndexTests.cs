using System.Diagnostics;
using System.Globalization;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Captions;
using Microsoft.EntityFrameworkCore;
using static CaptionManager.Desk.Tests.Duplicates.DuplicateDesk;

namespace CaptionManager.Desk.Tests.Duplicates;

[TestFixture]
internal sealed class RebuildIndexTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Rebuild_StepByStep_EqualsWhatWasKeptInStep()
    {
        foreach (var caption in new NewsCaptionGenerator(11).Generate(120)) await _desk.ArriveAsync(caption.Text);
        await _desk.ArriveAsync(Full);
        await _desk.RewriteAsync(await _desk.ArriveAsync(Full), Cut);
        await _desk.ArriveAsync(null);
        var before = await IndexAsync();
        var findings = (await _desk.FindingsAsync()).Select(f => (f.Id, f.Brief())).ToList();

        await BeginAsync();
        while (await StepAsync())
        {
        }

        var rebuild = await _desk.AsAsync<RebuildIndexHandler, IndexRebuild?>(handler => handler.ProgressAsync(CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await IndexAsync(), Is.EqualTo(before));
            Assert.That((await _desk.FindingsAsync()).Select(f => (f.Id, f.Brief())), Is.EqualTo(findings));
            Assert.That((rebuild!.Phase, rebuild.Done, rebuild.Total), Is.EqualTo((RebuildPhase.Done, 123, 123)));
        }
    }

    [Test]
    public async Task Renew_IndexOfOlderRules_IsBuiltAnewOnce()
    {
        foreach (var caption in new NewsCaptionGenerator(13).Generate(30)) await _desk.ArriveAsync(caption.Text);
        await RenewAsync();
        while (await StepAsync())
        {
        }

        var built = await IndexAsync();
        await RenewAsync();
        var again = await StepAsync();
        await _desk.AsAsync<DeskContext, int>(context => context.IndexRebuilds.ExecuteUpdateAsync(set => set.SetProperty(r => r.SignatureVersion, 0)));
        await RenewAsync();
        var renewed = await StepAsync();
        while (await StepAsync())
        {
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((again, renewed), Is.EqualTo((false, true)));
            Assert.That(await IndexAsync(), Is.EqualTo(built));
        }
    }

    [Test]
    public async Task Start_NewDesk_NotesTheRulesBeforeAPhotoArrives()
    {
        await _desk.ArriveAsync(Full);
        await RenewAsync();
        var rebuild = await _desk.AsAsync<RebuildIndexHandler, IndexRebuild?>(handler => handler.ProgressAsync(CancellationToken.None));

        Assert.That((rebuild?.Phase, await StepAsync()), Is.EqualTo(((RebuildPhase?)RebuildPhase.Done, false)));
    }

    [Test]
    public async Task Rebuild_SliceCutOffHalfWay_IsCompletedBySteppingAgain()
    {
        foreach (var caption in new NewsCaptionGenerator(12).Generate(60)) await _desk.ArriveAsync(caption.Text);
        var before = await IndexAsync();
        await BeginAsync();
        await StepAsync();
        await StepAsync();

        // As after a process that died between the texts and their keys.
        await _desk.AsAsync<DeskContext, int>(context => context.CaptionKeys.ExecuteDeleteAsync());
        await _desk.AsAsync<DeskContext, int>(context => context.IndexRebuilds.ExecuteUpdateAsync(set => set.SetProperty(r => r.After, default(PhotoId))));
        while (await StepAsync())
        {
        }

        Assert.That(await IndexAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Rebuild_PairThatWasMissed_IsFound()
    {
        var a = await _desk.ArriveAsync(Full);
        var b = await _desk.ArriveAsync(Cut);
        await _desk.AsAsync<DeskContext, int>(async context =>
        {
            await context.Photos.ExecuteUpdateAsync(set => set.SetProperty(p => p.OpenFindings, 0));
            await context.DuplicateFindings.ExecuteDeleteAsync();
            return await context.DuplicateGroups.ExecuteDeleteAsync();
        });

        await BeginAsync();
        while (await StepAsync())
        {
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await _desk.FindingsAsync()).Select(f => f.Brief()), Is.EqualTo([(a, b, FindingKind.Near)]));
            Assert.That(await _desk.CountsAsync(), Is.EqualTo([1, 1]));
        }
    }

    // CAPTIONMANAGER_DUPLICATES_SECONDS=60 makes it a minute.
    [Test]
    public async Task Write_EightWritersAndEightCheckers_LeaveWhatARebuildMakes()
    {
        var least = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("CAPTIONMANAGER_DUPLICATES_SECONDS") ?? "0", CultureInfo.InvariantCulture));
        var clock = Stopwatch.StartNew();
        var (writes, checks) = (0, 0);
        var captions = new NewsCaptionGenerator(13).Generate(64).Select(c => c.Text).ToList();
        var photos = new List<PhotoId>();
        for (var i = 0; i < 16; i++) photos.Add(await _desk.ArriveAsync(captions[i]));
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 12 || clock.Elapsed < least; i++)
            {
                await _desk.RewriteAsync(photos[(2 * writer) + (i % 2)], captions[((writer * 7) + (i * 5)) % captions.Count] + $" {writer}{i}");
                await _desk.ArriveAsync(captions[(writer + i) % captions.Count]);
                Interlocked.Add(ref writes, 2);
            }
        }));
        var checkers = Enumerable.Range(0, 8).Select(checker => Task.Run(async () =>
        {
            for (var i = 0; i < 30 || clock.Elapsed < least; i++)
            {
                await _desk.AsAsync<DuplicateCheck, IReadOnlyList<CheckMatch>>(
                    check => check.RunAsync(new CheckedCaption(captions[(checker + i) % captions.Count]), 10, CancellationToken.None));
                Interlocked.Increment(ref checks);
            }
        }));

        await Task.WhenAll(writers.Concat(checkers));
        TestContext.Out.WriteLine($"[figure] {writes} writes and {checks} checks in {clock.Elapsed.TotalSeconds:F0} s");

        var before = await IndexAsync();
        var open = await OpenAsync();
        await BeginAsync();
        while (await StepAsync())
        {
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await IndexAsync(), Is.EqualTo(before));
            Assert.That(await _desk.CountsAsync(), Is.EqualTo(open), "every photo counts the findings it has");
            Assert.That((await _desk.GroupsAsync()).Sum(), Is.EqualTo((await _desk.FindingsAsync()).Count));
        }
    }

    private Task<bool> BeginAsync() => _desk.AsAsync<RebuildIndexHandler, bool>(async handler =>
    {
        await handler.BeginAsync(CancellationToken.None);
        return true;
    });

    private Task<bool> RenewAsync() => _desk.AsAsync<RebuildIndexHandler, bool>(async handler =>
    {
        await handler.RenewAsync(CancellationToken.None);
        return true;
    });

    private Task<bool> StepAsync() => _desk.AsAsync<RebuildIndexHandler, bool>(handler => handler.StepAsync(50, CancellationToken.None));

    // Texts by fingerprint with their sketch, photos and keys: the numbers of texts may differ, what they say may not.
    private Task<List<string>> IndexAsync() => _desk.AsAsync<DeskContext, List<string>>(async context =>
    {
        var keys = (await context.CaptionKeys.Select(k => k.Posting).ToListAsync()).ToLookup(CaptionKey.TextOf, posting => posting >> CaptionKey.TextBits);
        var photos = (await context.IndexedCaptions.AsNoTracking().ToListAsync()).ToLookup(c => c.TextId, c => c.PhotoId);
        return
        [
            .. (await context.IndexedTexts.AsNoTracking().ToListAsync())
                .Select(t => $"{Convert.ToHexString(t.Fingerprint)} {Convert.ToHexString(t.Sketch)} {string.Join(",", photos[t.Id].Order())} {string.Join(",", keys[t.Id].Order())}")
                .Order(StringComparer.Ordinal),
        ];
    });

    private async Task<List<int>> OpenAsync()
    {
        var findings = await _desk.FindingsAsync();
        var photos = await _desk.AsAsync<DeskContext, List<PhotoId>>(context => context.Photos.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
        return [.. photos.Select(photo => findings.Count(f => f.Verdict is null && (f.PhotoA == photo || f.PhotoB == photo)))];
    }
}

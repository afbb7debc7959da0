using System.IO.Compression;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Packages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Tests.Syndication;

/// <summary>What is judged in the transaction of the receipt, and not before it.</summary>
[TestFixture]
internal sealed class LastLookTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";

    private DeskFixture _desk = null!;
    private PhotoId _photo;

    [SetUp]
    public async Task StartAsync()
    {
        _desk = await DeskFixture.StartAsync(settings: [new("Rights:HomeTerritories", "TR")]);
        _photo = await _desk.ApprovedAsync(Seed);
    }

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [TestCase(false)]
    [TestCase(true)]
    public async Task SendFile_KilledWhileTheFileIsMadeReady_StaysAndLeavesNoReceipt(bool continued)
    {
        var outcome = await SendAsync(() => _desk.DecideAsync(_photo, ApprovalAction.Kill, "The wrong person is named."), continued);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((outcome as OutgoingOutcome.Held)?.Reason, Does.Contain("The photo was killed."));
            Assert.That(await ReceiptsAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task SendFile_ApprovedAnewWhileTheFileIsMadeReady_StaysAndLeavesNoReceipt()
    {
        var outcome = await SendAsync(
            async () =>
            {
                await _desk.SetAsync(_photo, 1, "headline", "Mended");
                await _desk.DecideAsync(_photo, ApprovalAction.Correct, "Wrong headline.");
                await _desk.DecideAsync(_photo, ApprovalAction.Approve);
            },
            continued: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((outcome as OutgoingOutcome.Held)?.Reason, Does.Contain("Approved anew"));
            Assert.That(await ReceiptsAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task SendFile_NothingInBetween_LeavesWithAReceipt()
    {
        var outcome = await SendAsync(() => Task.CompletedTask, continued: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.InstanceOf<OutgoingOutcome.Ready>());
            Assert.That((await ReceiptsAsync()).Select(receipt => receipt.FileName), Is.EqualTo([Seed]));
        }
    }

    [Test]
    public async Task Send_ConfirmedRuleAgainstTheHouse_HoldsFileAndPackage()
    {
        await _desk.AsAsync<MakeRuleHandler, RuleOutcome>(handler => handler.HandleAsync(
            _photo, new RuleTerms { Effect = RuleEffect.Deny, Territories = ["TR"] }, null, DeskFixture.Bob, CancellationToken.None));

        var file = await SendAsync(() => Task.CompletedTask, continued: false);
        using var package = new MemoryStream();
        var report = await _desk.AsAsync<SendPackageHandler, PackageReport>(
            handler => handler.HandleAsync(new PackageSelection(), package, DeskFixture.Bob, CancellationToken.None));
        package.Position = 0;
        using var zip = new ZipArchive(package);
        using var manifest = new StreamReader(zip.GetEntry(Manifest.FileName)!.Open());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((file as OutgoingOutcome.Held)?.Reason, Does.Contain("Not in Turkey (TR)."));
            Assert.That((report.Sent, report.Held), Is.EqualTo((0, 1)));
            Assert.That(await manifest.ReadToEndAsync(), Does.Contain("Not in Turkey (TR)."));
            Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo(Outgoing.PackageDocuments));
            Assert.That(await ReceiptsAsync(), Is.Empty);
        }
    }

    private async Task<OutgoingOutcome?> SendAsync(Func<Task> meanwhile, bool continued)
    {
        var services = _desk.Services;
        await using var scope = services.CreateAsyncScope();
        var originals = new SoundOriginals(new BusyStore(services.GetRequiredService<IMediaStore>(), meanwhile), NullLogger<SoundOriginals>.Instance);
        using var files = new OutgoingFiles(
            originals, services.GetRequiredService<ClientWords>(), services.GetRequiredService<IOptions<RenditionOptions>>(), services.GetRequiredService<IOptions<SyndicationOptions>>());
        var handler = ActivatorUtilities.CreateInstance<SendFileHandler>(scope.ServiceProvider, files);
        var outcome = await handler.HandleAsync(_photo, continued, [], DeskFixture.Bob, CancellationToken.None);
        if (outcome is OutgoingOutcome.Ready(var file)) await file.DisposeAsync();
        return outcome;
    }

    private Task<IReadOnlyList<ExportReceipt>> ReceiptsAsync() =>
        _desk.AsAsync<SentPackagesQuery, IReadOnlyList<ExportReceipt>>(query => query.OfPhotoAsync(_photo, 10, CancellationToken.None));

    /// <summary>A store in which something happens while an original is opened.</summary>
    private sealed class BusyStore(IMediaStore store, Func<Task> meanwhile) : IMediaStore
    {
        public async Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken)
        {
            await meanwhile();
            return await store.OpenAsync(key, cancellationToken);
        }

        public Task PutAsync(MediaKey key, string localPath, CancellationToken cancellationToken) => store.PutAsync(key, localPath, cancellationToken);

        public Task<long?> LengthAsync(MediaKey key, CancellationToken cancellationToken) => store.LengthAsync(key, cancellationToken);

        public IAsyncEnumerable<ContentHash> OriginalsAsync(CancellationToken cancellationToken) => store.OriginalsAsync(cancellationToken);

        public Task<bool> TakeOutAsync(MediaKey key, string localPath, CancellationToken cancellationToken) => store.TakeOutAsync(key, localPath, cancellationToken);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Web.Tests.Crashes;

/// <summary>The desk killed again and again while it delivers: every picture arrives, in order, once or marked.</summary>
/// <remarks><c>CAPTIONMANAGER_DELIVERY_CRASHES=50</c> runs it at length; the seed is fixed, the moments are not.</remarks>
[TestFixture]
internal sealed class DeliveryCrashTests
{
    private const int Seed = 20260302;
    private const int PicturesPerCrash = 3;

    private static readonly int Crashes = int.Parse(Environment.GetEnvironmentVariable("CAPTIONMANAGER_DELIVERY_CRASHES") ?? "1", CultureInfo.InvariantCulture);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(Crashes == 1 ? 2 : 20);

    private static readonly int Photos = Math.Max(10, Crashes * PicturesPerCrash);

    private static readonly KeyValuePair<string, string>[] Settings =
    [
        new("Fetching:AllowedNetworks:0", "127.0.0.1/32"), new("Delivery:LeaseSeconds", "1"), new("Delivery:RoundSeconds", "1"), new("Delivery:FirstPauseSeconds", "1"), new("Delivery:LongestPauseSeconds", "1"),
    ];

    private readonly ConcurrentQueue<(string Name, string Hash)> _taken = new();
    private readonly ConcurrentQueue<(string Key, string Hash)> _pushed = new();
    private string _folder = null!;
    private WebApplication _receiver = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("desk-delivering-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _receiver = builder.Build();
        _receiver.MapPost("/in", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            _pushed.Enqueue((context.Request.Headers["Idempotency-Key"].ToString(), Convert.ToHexStringLower(SHA256.HashData(body.ToArray()))));
            await Task.Delay(20, CancellationToken.None);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        await _receiver.StartAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _receiver.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Kill_WhileDelivering_LosesNothingAndSendsNothingTwiceUnmarked(CancellationToken cancellationToken)
    {
        var outbox = Path.Combine(_folder, "outbox", "post");
        await PrepareAsync(outbox);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var consuming = ConsumeAsync(outbox, stop.Token);
        var random = new Random(Seed);
        var (met, inHand) = (0, 0);
        for (var crash = 0; crash < Crashes; crash++)
        {
            using var desk = await DeskProcess.StartAsync(_folder, Settings);

            // However slow the machine is, each crash meets a desk that delivers, and not always at its first picture.
            var wanted = _taken.Count + _pushed.Count + (crash == 0 ? 1 : random.Next(1, 6));
            await UntilAsync(async () => _taken.Count + _pushed.Count >= wanted || await IsDoneAsync(), cancellationToken);
            await Task.Delay(crash == 0 ? 0 : random.Next(0, 60), cancellationToken);
            await desk.KillAsync();
            var left = await DeliveriesAsync();
            if (left.Exists(delivery => delivery.IsOpen)) met++;
            inHand += left.Count(delivery => delivery.State == DeliveryState.Sending);
        }

        using (await DeskProcess.StartAsync(_folder, Settings))
        {
            await UntilAsync(IsDoneAsync, cancellationToken);
        }

        await Task.Delay(100, cancellationToken);
        await stop.CancelAsync();
        await consuming;

        var deliveries = await DeliveriesAsync();
        var byFolder = deliveries.Where(delivery => delivery.DestinationId == deliveries.Min(d => d.DestinationId)).ToList();
        var byPush = deliveries.Except(byFolder).ToList();
        var (folderNames, pushKeys) = (_taken.Select(file => file.Name).ToList(), _pushed.Select(request => request.Key).ToList());
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"[figure] {Crashes} kills, {met} of them with deliveries open, {inHand} deliveries in hand at a kill: {deliveries.Count} deliveries, {deliveries.Count(d => d.State == DeliveryState.Delivered)} delivered; folder: {Arrivals(byFolder, folderNames, FolderName)}; push: {Arrivals(byPush, pushKeys, PushKey)}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(deliveries, Has.Count.EqualTo(2 * Photos));
            Assert.That(met, Is.EqualTo(Crashes), "each kill met deliveries");
            Assert.That(deliveries.Select(delivery => delivery.State), Is.All.EqualTo(DeliveryState.Delivered));
            Check("folder", byFolder, folderNames, [.. _taken.Select(file => file.Hash)], FolderName);
            Check("push", byPush, pushKeys, [.. _pushed.Select(request => request.Hash)], PushKey);
            Assert.That(Directory.GetFiles(outbox), Is.Empty, "nothing half-written is left");
        }
    }

    private async Task<bool> IsDoneAsync() =>
        await DeliveriesAsync() is { Count: var count } all && count >= 2 * Photos && !all.Exists(delivery => delivery.IsOpen);

    private static async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellationToken)
    {
        for (var patience = System.Diagnostics.Stopwatch.StartNew(); patience.Elapsed < Patience && !await isSo();) await Task.Delay(20, cancellationToken);
    }

    private static string FolderName(Delivery delivery) => delivery.FileName!;

    private static string PushKey(Delivery delivery) => $"\"{delivery.Key:N}-0\"";

    // The mark says "more than once", not how often: a worker that dies twice at one picture leaves it three times.
    private static string Arrivals(List<Delivery> deliveries, List<string> arrivals, Func<Delivery, string> nameOf)
    {
        var times = deliveries.ToDictionary(delivery => delivery, delivery => arrivals.Count(name => name == nameOf(delivery)));
        var again = times.Where(one => one.Value > 1).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{arrivals.Count} arrivals of {deliveries.Count}, {deliveries.Count(d => d.PerhapsTwice)} marked; the {again.Sum(one => one.Value - 1)} more than once belong to {again.Count} deliveries, {again.Count(one => one.Key.PerhapsTwice)} of them marked (at most {times.Values.Max()} times)");
    }

    private static void Check(string way, List<Delivery> deliveries, List<string> arrivals, List<string> hashes, Func<Delivery, string> nameOf)
    {
        Assert.That(arrivals.Distinct(), Is.EqualTo(deliveries.Select(nameOf)), $"{way}: everything, in order of sequence");
        for (var index = 0; index < deliveries.Count; index++)
        {
            var delivery = deliveries[index];
            var times = arrivals.Count(name => name == nameOf(delivery));
            Assert.That(times == 1 || delivery.PerhapsTwice, Is.True, $"{way}: delivery {delivery.Id} arrived {times} times unmarked");
            Assert.That(hashes[arrivals.IndexOf(nameOf(delivery))], Is.EqualTo(delivery.FileHash!.Hex), $"{way}: delivery {delivery.Id} is not whole");
        }
    }

    // Takes each file away the moment it is seen, as a receiver's system does.
    private async Task ConsumeAsync(string outbox, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var path in Directory.EnumerateFiles(outbox).Where(path => !Path.GetFileName(path).StartsWith('.')).OrderBy(File.GetLastWriteTimeUtc).ToList())
            {
                _taken.Enqueue((Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, CancellationToken.None)))));
                File.Delete(path);
            }

            await Task.Delay(5, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PrepareAsync(string outbox)
    {
        Directory.CreateDirectory(outbox);
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Delivery:RoundSeconds", "3600"), _folder);
        var actor = new Actor(null, "Test");
        await host.RunAsync(async services =>
        {
            await services.GetRequiredService<DeliveryPlanner>().RunAsync(CancellationToken.None);
            var product = (SubscriberOutcome.Done)await services.GetRequiredService<ProductsHandler>().SaveAsync(null, new ProductInput("All"), actor, CancellationToken.None);
            var handler = services.GetRequiredService<SubscribersHandler>();
            var client = (SubscriberOutcome.Done)await handler.SaveAsync(null, new SubscriberInput("Post") { Products = [product.Id] }, actor, CancellationToken.None);
            DestinationInput[] places = [new("Folder", DestinationKind.Folder, outbox), new("Push", DestinationKind.Http, _receiver.Urls.First() + "/in", Secret: "a secret of some length")];
            foreach (var place in places) Assert.That(await handler.SaveDestinationAsync(client.Id, null, place, actor, CancellationToken.None), Is.InstanceOf<SubscriberOutcome.Done>());
            return true;
        });
        var sample = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg"));
        for (var picture = 0; picture < Photos; picture++)
        {
            // Bytes behind the end of a picture make it another file.
            byte[] file = [.. sample, .. BitConverter.GetBytes(picture), .. "differs"u8];
            await host.RunAsync(async services =>
            {
                var batch = await services.GetRequiredService<OpenBatchHandler>().HandleAsync(null, actor, CancellationToken.None);
                using var stream = new MemoryStream(file);
                var outcome = (IngestOutcome.Added)await services.GetRequiredService<IngestPhotoHandler>().HandleAsync(new IngestFile(batch, $"picture-{picture:0000}.jpg", null, stream, actor), CancellationToken.None);
                foreach (var action in (ApprovalAction[])[ApprovalAction.Submit, ApprovalAction.Approve])
                    Assert.That(await services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(outcome.PhotoId, action, null), actor, CancellationToken.None), Is.InstanceOf<DecisionOutcome.Done>());
                return true;
            });
        }
    }

    private async Task<List<Delivery>> DeliveriesAsync()
    {
        var options = new DbContextOptionsBuilder<DeskContext>().UseSqlite($"Data Source={Path.Combine(_folder, "desk.db")};Mode=ReadOnly").Options;
        await using var context = new DeskContext(options);
        return await context.Set<Delivery>().AsNoTracking().OrderBy(delivery => delivery.Sequence).ToListAsync();
    }
}

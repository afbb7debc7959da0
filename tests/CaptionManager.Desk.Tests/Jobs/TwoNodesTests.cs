using System.Collections.Concurrent;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Tests.Jobs;

/// <summary>Two nodes on one database and one store. What is to be done is done once; what a node had in hand when it died is done by the other.</summary>
[TestFixture]
internal sealed class TwoNodesTests
{
    private static readonly string[] Samples = [.. TestKit.Samples.Photos.Where(path => path.EndsWith(".jpg", StringComparison.Ordinal)).Take(8).Select(path => Path.GetFileName(path)!)];

    private DeskFixture _desk = null!;
    private ServiceProvider _other = null!;

    [SetUp]
    public async Task Start()
    {
        _desk = await DeskFixture.StartAsync();
        foreach (var sample in Samples) await _desk.TakeInSampleAsync(sample);
        _other = DeskFixture.Build(_desk.Folder, _desk.Clock);
    }

    [TearDown]
    public async Task Stop()
    {
        await _other.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Test]
    public async Task Run_OnBothAtOnce_MakesEachPreviewOnce()
    {
        var (first, second) = (new WatchedStore(_desk.Services), new WatchedStore(_other));
        using var here = Round(_desk.Services, first);
        using var there = Round(_other, second);

        var worked = await Task.WhenAll(Task.Run(() => here.RunAsync(CancellationToken.None)), Task.Run(() => there.RunAsync(CancellationToken.None)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(worked.Sum(), Is.EqualTo(Samples.Length));
            Assert.That((MediaKey[])[.. first.Put, .. second.Put], Is.Unique.And.Length.EqualTo(2 * Samples.Length));
            Assert.That(await LeftAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Run_AfterOneDied_DoesWhatItHadInHandOnceItsLeaseEnds()
    {
        var (dying, living) = (new WatchedStore(_other) { IsStuck = true }, new WatchedStore(_desk.Services));
        using var there = Round(_other, dying);
        using var here = Round(_desk.Services, living);

        // Stuck in the middle of its first pictures, it neither finishes nor gives anything back: as after a power cut.
        _ = Task.Run(() => there.RunAsync(CancellationToken.None));
        await dying.Stuck;
        var meanwhile = await here.RunAsync(CancellationToken.None);
        var held = await LeftAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(11));
        var afterwards = await here.RunAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(held, Is.GreaterThan(0));
            Assert.That((meanwhile + held, afterwards), Is.EqualTo((Samples.Length, held)));
            Assert.That(living.Put, Is.Unique.And.Count.EqualTo(2 * Samples.Length));
            Assert.That(await LeftAsync(), Is.Zero);
        }
    }

    private Task<int> LeftAsync() => _desk.AsAsync<DeskContext, int>(context => context.RenditionTasks.CountAsync());

    private static RenditionRound Round(IServiceProvider node, WatchedStore store) => new(
        node.GetRequiredService<IServiceScopeFactory>(), store, node.GetRequiredService<SoundOriginals>(), node.GetRequiredService<IncomingFolder>(), node.GetRequiredService<TimeProvider>(),
        Options.Create(new RenditionOptions { Concurrency = 1 }), NullLogger<RenditionRound>.Instance);

    /// <summary>A node's store, which notes what the node puts there, or holds the node fast as it does so.</summary>
    private sealed class WatchedStore(IServiceProvider node) : IMediaStore
    {
        private readonly IMediaStore _store = node.GetRequiredService<IMediaStore>();
        private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentBag<MediaKey> Put { get; } = [];

        public bool IsStuck { get; init; }

        public Task Stuck => _stuck.Task;

        public async Task PutAsync(MediaKey key, string localPath, CancellationToken cancellationToken)
        {
            if (IsStuck)
            {
                _stuck.TrySetResult();
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            }

            await _store.PutAsync(key, localPath, cancellationToken);
            Put.Add(key);
        }

        public Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken) => _store.OpenAsync(key, cancellationToken);

        public Task<long?> LengthAsync(MediaKey key, CancellationToken cancellationToken) => _store.LengthAsync(key, cancellationToken);

        public IAsyncEnumerable<ContentHash> OriginalsAsync(CancellationToken cancellationToken) => _store.OriginalsAsync(cancellationToken);

        public Task<bool> TakeOutAsync(MediaKey key, string localPath, CancellationToken cancellationToken) => _store.TakeOutAsync(key, localPath, cancellationToken);
    }
}

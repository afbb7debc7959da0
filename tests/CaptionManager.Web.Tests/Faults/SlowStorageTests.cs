using System.Net;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaptionManager.Web.Tests.Faults;

/// <summary>A store that takes its time: whoever does not need it is not kept waiting, and what it finally takes is there.</summary>
[TestFixture]
internal sealed class SlowStorageTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("desk-slow-").FullName;

    [TearDown]
    public void RemoveFolder()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task SlowStore_HoldsUpNobodyWhoDoesNotNeedIt(CancellationToken cancellationToken)
    {
        var store = new Gate();
        await using var desk = await FaultyDesk.StartAsync(_folder, services: services =>
            services.Replace(ServiceDescriptor.Singleton<IMediaStore>(provider => store.Before(provider.GetRequiredService<FolderMediaStore>()))));
        var (photo, _) = await desk.PhotoAsync();

        store.Close();
        var upload = desk.UploadAsync();
        await store.Waiting.WaitAsync(cancellationToken);
        using var list = await desk.Client.GetAsync("/api/v1/photos", cancellationToken);
        using var edited = await desk.EditAsync(photo, "A person waves in Brest");
        using var submitted = await desk.DecideAsync(photo, "submit");
        var isStillWaiting = !upload.IsCompleted;
        store.Open();
        var (status, fate, slow, hash) = await upload.WaitAsync(cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(isStillWaiting, Is.True);
            Assert.That((list.StatusCode, edited.StatusCode, submitted.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That((status, fate), Is.EqualTo((HttpStatusCode.OK, "added")));
            Assert.That(slow, Is.Not.Null);
            Assert.That(desk.PathOf(hash), Does.Exist);
            Assert.That(await desk.FindingsAsync(), Is.Empty);
        }
    }

    /// <summary>A store that takes nothing in while it is closed.</summary>
    private sealed class Gate : IMediaStore
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private IMediaStore _store = null!;

        public Gate() => _open.SetResult();

        /// <summary>Ends when something came that has to wait.</summary>
        public Task Waiting => _waiting.Task;

        public Gate Before(IMediaStore store)
        {
            _store = store;
            return this;
        }

        public void Close() => _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _open.TrySetResult();

        public async Task PutAsync(MediaKey key, string localPath, CancellationToken cancellationToken)
        {
            var open = _open.Task;
            if (!open.IsCompleted && key.Kind == MediaKind.Original) _waiting.TrySetResult();
            await open.WaitAsync(cancellationToken);
            await _store.PutAsync(key, localPath, cancellationToken);
        }

        public Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken) => _store.OpenAsync(key, cancellationToken);

        public Task<long?> LengthAsync(MediaKey key, CancellationToken cancellationToken) => _store.LengthAsync(key, cancellationToken);

        public IAsyncEnumerable<ContentHash> OriginalsAsync(CancellationToken cancellationToken) => _store.OriginalsAsync(cancellationToken);

        public Task<bool> TakeOutAsync(MediaKey key, string localPath, CancellationToken cancellationToken) => _store.TakeOutAsync(key, localPath, cancellationToken);
    }
}

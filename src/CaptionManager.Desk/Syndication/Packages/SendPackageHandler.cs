using System.Diagnostics;
using System.IO.Pipelines;
using System.Threading.Channels;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>Sends a package, or a range of it: approved pictures with their words embedded, then what tells of them.</summary>
/// <remarks>
/// Memory does not grow with the package. A picture that cannot go, or must not go any more, leaves its place empty and is missing in the directory behind; the manifest
/// says why. So the length holds whatever happens, and a download goes on where it broke.
/// </remarks>
public sealed class SendPackageHandler(
    DeskContext context, ApprovedPhotosQuery approved, PackagePhotosQuery photos, OutgoingFiles files, LastLook lastLook, IServiceScopeFactory scopes, PlanPackageHandler planner, IOptions<SyndicationOptions> options, TimeProvider clock)
{
    private const string TooLate = "Killed, or approved anew, while the package was on its way.";
    private const int Ahead = 16;
    private const int Together = 32;

    // No more receipts are written ahead than pictures leave in about so much time.
    private static readonly TimeSpan Stride = TimeSpan.FromMilliseconds(200);

    /// <summary>Plans a package and sends all of it.</summary>
    /// <param name="selection">Which photos.</param>
    /// <param name="output">Where to; written front to back, and left open.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="cancellationToken">Stops between and within pictures.</param>
    public async Task<PackageReport> HandleAsync(PackageSelection selection, Stream output, Actor actor, CancellationToken cancellationToken)
    {
        var id = await planner.HandleAsync(selection, actor, cancellationToken) ?? throw new ArgumentException("There is no such subscriber.", nameof(selection));
        var package = (await photos.FindAsync(id, cancellationToken))!;
        await SendAsync(package, 0, package.Length, PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true)), actor, cancellationToken);
        var dropped = await DroppedAsync(id, cancellationToken);
        return new PackageReport(id, package.Pictures - dropped, dropped);
    }

    /// <summary>Takes out what must not leave any more, and says how many pictures are not in the package: what was fetched before another number was said is no part of it.</summary>
    public async Task<int> RefreshAsync(Guid package, CancellationToken cancellationToken)
    {
        var leaving = approved.Leaving();
        await context.WriteAsync(
            token => context.Set<PackageEntry>().Where(entry => entry.PackageId == package && entry.State != PackageEntryState.Dropped)
                .Where(entry => !leaving.Any(photo => photo.Id == entry.PhotoId && photo.ApprovedRevision == entry.Revision))
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.State, PackageEntryState.Dropped).SetProperty(entry => entry.Reason, TooLate), token),
            cancellationToken);
        return await DroppedAsync(package, cancellationToken);
    }

    /// <summary>Sends a range of the file.</summary>
    /// <param name="package">The package.</param>
    /// <param name="from">First octet.</param>
    /// <param name="end">First octet that is not sent any more.</param>
    /// <param name="output">Where to; written front to back, and left open.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="cancellationToken">Stops between and within pictures.</param>
    public async Task SendAsync(Package package, long from, long end, PipeWriter output, Actor actor, CancellationToken cancellationToken)
    {
        await RefreshAsync(package.Id, cancellationToken);
        var (form, client) = await photos.TakerAsync(package, cancellationToken);
        var window = new PackageWindow(output, from, end);
        await SendPicturesAsync(package, form, client, window, from, end, actor, cancellationToken);
        if (!window.IsDone) await new PackageTail(context, photos, options.Value).SendAsync(package, form, window, cancellationToken);
        await window.FlushAsync(cancellationToken);
    }

    private Task<int> DroppedAsync(Guid package, CancellationToken cancellationToken) =>
        context.Set<PackageEntry>().AsNoTracking().CountAsync(entry => entry.PackageId == package && entry.State == PackageEntryState.Dropped, cancellationToken);

    private async Task SendPicturesAsync(Package package, ClientForm form, UsageClient? client, PackageWindow window, long from, long end, Actor actor, CancellationToken cancellationToken)
    {
        // Files are made ready on every core while others are on the line.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = Channel.CreateBounded<Task<PackagedFile>>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        var preparing = PrepareAsync(package, form, from, end, ready.Writer, stop.Token);
        List<PackagedFile> hand = [];
        List<PackagedFile> following = [];
        Task recording = Task.CompletedTask;
        var together = 1;
        try
        {
            recording = TakeAsync(hand, together);
            while (!window.IsDone)
            {
                await recording;
                if (hand.Count == 0) break;

                // The transaction waits for the disk: meanwhile the pictures before it leave.
                recording = TakeAsync(following, together);
                var begun = Stopwatch.GetTimestamp();
                foreach (var file in hand) await WriteAsync(package, file, window, cancellationToken);
                foreach (var file in hand) await file.DisposeAsync();
                hand.Clear();
                (hand, following) = (following, hand);
                together = Stopwatch.GetElapsedTime(begun) < Stride ? Math.Min(together * 2, Together) : Math.Max(together / 2, 1);
            }

            if (!window.IsDone) await preparing;
        }
        finally
        {
            await stop.CancelAsync();
            await recording.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var file in hand.Concat(following)) await file.DisposeAsync();
            await preparing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (ready.Reader.TryRead(out var left)) await DisposeAsync(left);
        }

        // Waited for, and not only taken as far as they are ready: a transaction for each picture would cost more than the picture.
        async Task TakeAsync(List<PackagedFile> taken, int count)
        {
            while (taken.Count < count && await ready.Reader.WaitToReadAsync(stop.Token) && ready.Reader.TryRead(out var next)) taken.Add(await next);
            if (taken.Count > 0) await RecordAsync(package, taken, client, actor, stop.Token);
        }

        if (!window.IsDone && window.Position < package.PicturesEnd) await window.FillAsync(package.PicturesEnd - window.Position, cancellationToken);
    }

    private async Task PrepareAsync(Package package, ClientForm form, long from, long end, ChannelWriter<Task<PackagedFile>> ready, CancellationToken cancellationToken)
    {
        using var cores = new SemaphoreSlim(Environment.ProcessorCount);
        var work = new List<Task<PackagedFile>>();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<DeskScope>().Limit(context.VisibleDesks ?? []);
            var query = scope.ServiceProvider.GetRequiredService<PackagePhotosQuery>();
            await foreach (var photo in query.AllAsync(package.Id, form, cancellationToken))
            {
                // The directory tells of every picture: whoever fetches the end first needs them all made.
                var isBefore = photo.Entry.Offset + StoredZip.LocalLength(photo.Entry.Name) + photo.Entry.Length <= from;
                if (photo.Entry.Offset >= end) break;
                if (photo.Entry.Name.Length == 0 || (isBefore && (photo.Entry.State != PackageEntryState.Planned || end <= package.PicturesEnd))) continue;
                await cores.WaitAsync(cancellationToken);
                var making = Task.Run(() => MakeAsync(photo, form, cores, cancellationToken), CancellationToken.None);
                work.RemoveAll(task => task.IsCompleted);
                work.Add(making);
                if (!ready.TryWrite(making)) await HandOnAsync(ready, making, cancellationToken);
            }

            await Task.WhenAll(work);
            ready.Complete();
        }
        catch (Exception failure)
        {
            await ((Task)Task.WhenAll(work)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ready.Complete(failure);
            throw;
        }
    }

    private static async Task HandOnAsync(ChannelWriter<Task<PackagedFile>> ready, Task<PackagedFile> making, CancellationToken cancellationToken)
    {
        try
        {
            await ready.WriteAsync(making, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Nobody takes it any more.
            await DisposeAsync(making);
            throw;
        }
    }

    private static async Task DisposeAsync(Task<PackagedFile> making)
    {
        await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (making.IsCompletedSuccessfully) await (await making).DisposeAsync();
    }

    private async Task<PackagedFile> MakeAsync(PackagedPhoto photo, ClientForm form, SemaphoreSlim cores, CancellationToken cancellationToken)
    {
        try
        {
            if (photo.Entry.State == PackageEntryState.Dropped) return new PackagedFile(photo, null, photo.Entry.Reason);
            var outcome = await files.PrepareAsync(photo.Photo, form, null, cancellationToken);
            if (outcome is not OutgoingOutcome.Ready(var file)) return new PackagedFile(photo, null, ((OutgoingOutcome.Held)outcome).Reason);
            if (file.Length == photo.Entry.Length) return new PackagedFile(photo, file, null);
            await file.DisposeAsync();
            return new PackagedFile(photo, null, $"{photo.Photo.FileName} has another length than when the package was planned.");
        }
        finally
        {
            cores.Release();
        }
    }

    // The question and the receipts are one transaction: a kill is either seen here, or finds the receipts.
    private Task<bool> RecordAsync(Package package, List<PackagedFile> hand, UsageClient? client, Actor actor, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var numbers = hand.ConvertAll(file => file.Photo.Entry.Number);
            var refusals = await lastLook.RefusalsAsync(hand.ConvertAll(file => file.Photo.Photo), client, token);
            var rows = await context.Set<PackageEntry>().AsTracking().Where(entry => entry.PackageId == package.Id && numbers.Contains(entry.Number)).ToDictionaryAsync(entry => entry.Number, token);
            var now = clock.GetUtcNow();
            foreach (var file in hand)
            {
                var row = rows[file.Photo.Entry.Number];
                if (row.State == PackageEntryState.Dropped) file.Drop();
                else if (file.File is null) row.Drop(file.Reason ?? TooLate);
                else if (refusals.TryGetValue(row.PhotoId, out var refusal))
                {
                    row.Drop(refusal);
                    file.Drop();
                }
                else if (row.State == PackageEntryState.Planned)
                {
                    (row.State, row.FileHash, row.ImageDataHash, row.Crc) = (PackageEntryState.Sent, file.File.Hash, file.File.ImageDataHash, file.File.Crc);
                    context.Add(new ExportReceipt(package.Id, file.File, row.Name, actor, now));
                    context.Add(new AuditEvent(SyndicationAudit.PhotoSent, actor, now, row.PhotoId, row.Name));
                }
            }

            return true;
        },
        cancellationToken);

    private static async Task WriteAsync(Package package, PackagedFile packed, PackageWindow window, CancellationToken cancellationToken)
    {
        var entry = packed.Photo.Entry;

        // A range begins where it likes: what lies before the first picture made ready was not asked for, or is not there any more.
        await window.FillAsync(entry.Offset - window.Position, cancellationToken);
        var header = StoredZip.LocalLength(entry.Name);
        if (packed.File is not { } file)
        {
            await window.FillAsync(header + entry.Length, cancellationToken);
            return;
        }

        await window.WriteAsync(StoredZip.Local(entry.Name, entry.Length, file.Crc, package.CreatedAt), cancellationToken);
        await using var content = file.OpenRead();
        await window.CopyAsync(content, entry.Length, cancellationToken);
    }

    /// <summary>A picture made ready for its place, or the reason why it stays empty.</summary>
    private sealed class PackagedFile(PackagedPhoto photo, OutgoingFile? file, string? reason) : IAsyncDisposable
    {
        private readonly OutgoingFile? _made = file;

        public PackagedPhoto Photo => photo;

        public OutgoingFile? File { get; private set; } = file;

        public string? Reason => reason;

        public void Drop() => File = null;

        public ValueTask DisposeAsync() => _made?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}

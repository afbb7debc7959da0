using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetVips;

namespace CaptionManager.Desk.Jobs;

/// <summary>Works through the previews that are due, a few at once, until none is left.</summary>
/// <remarks>
/// Safe to run in any number of processes and at any moment: a task is leased by one conditional update, and a lease that ends puts it
/// back. An attempt is counted when it begins, so that a picture that kills its process is given up like one that fails.
/// </remarks>
public sealed class RenditionRound(
    IServiceScopeFactory scopes, IMediaStore store, SoundOriginals originals, IncomingFolder incoming, TimeProvider time, IOptions<RenditionOptions> options, ILogger<RenditionRound> logger)
    : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    // Nothing waits for longer than a lease or a pause: what seems to was written before somebody set the clock back.
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(1);

    // Formats whose containers are read but whose pixels this decoder does not decode: trying again changes nothing.
    private static readonly string[] KeptOnly = ["image/heic", "image/jxl"];

    private readonly SemaphoreSlim _decoders = new(options.Value.Concurrency);

    /// <summary>Makes every preview that is due.</summary>
    /// <param name="cancellationToken">Stops before the next picture; one in hand is put back.</param>
    /// <returns>How many tasks were worked on.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, options.Value.Concurrency).Select(_ => Task.Run(() => DrainAsync(cancellationToken), cancellationToken)));
        return counts.Sum();
    }

    /// <inheritdoc/>
    public void Dispose() => _decoders.Dispose();

    private async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        for (var done = 0; ; done++)
        {
            await _decoders.WaitAsync(cancellationToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var context = scope.ServiceProvider.GetRequiredService<DeskContext>();
                if (await TakeAsync(context, cancellationToken) is not { } task) return done;
                await WorkAsync(context, [.. scope.ServiceProvider.GetServices<IPictureFollower>()], task, cancellationToken);
            }
            finally
            {
                _decoders.Release();
            }
        }
    }

    private async Task<LeasedRendition?> TakeAsync(DeskContext context, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var farthest = now + Farthest;
            var due = await (
                from task in context.RenditionTasks
                where task.NotBefore <= now || task.NotBefore > farthest
                orderby task.NotBefore
                join photo in context.Photos on task.PhotoId equals photo.Id
                select new { task.PhotoId, task.NotBefore, task.Attempts, task.LastError, photo.OriginalHash, photo.MediaType })
                .FirstOrDefaultAsync(cancellationToken);
            if (due is null) return null;

            var until = now + Lease;
            var taken = await context.RenditionTasks
                .Where(task => task.PhotoId == due.PhotoId && task.NotBefore == due.NotBefore)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(task => task.Attempts, task => task.Attempts + 1).SetProperty(task => task.NotBefore, until), cancellationToken);
            if (taken == 1) return new LeasedRendition(due.PhotoId, due.OriginalHash, due.MediaType, due.Attempts + 1, due.LastError);
        }
    }

    private async Task WorkAsync(
        DeskContext context, IReadOnlyList<IPictureFollower> followers, LeasedRendition task, CancellationToken cancellationToken)
    {
        if (task.Attempt > options.Value.MaximumAttempts)
        {
            await GiveUpAsync(context, task, PreviewState.Failed, task.LastError ?? "Its decoder did not come back.");
            return;
        }

        try
        {
            var hash = await MakeAsync(task, cancellationToken);
            await FinishAsync(context, followers, task, PreviewState.Ready, hash, null);
        }
        catch (DecodeLimitException e)
        {
            await GiveUpAsync(context, task, PreviewState.Unavailable, e.Message);
        }
        catch (DamagedOriginalException e)
        {
            // A picture of other bytes is not a picture of this photo, and trying again does not mend it.
            await GiveUpAsync(context, task, PreviewState.Failed, e.Message);
        }
        catch (VipsException e) when (KeptOnly.Contains(task.MediaType))
        {
            RenditionLog.NotDecodable(logger, task.PhotoId.ToString(), e.Message);
            await GiveUpAsync(context, task, PreviewState.Unavailable, $"This desk cannot decode {task.MediaType}, and the file carries no preview of itself; words and original are complete.");
        }
        catch (Exception e) when (e is VipsException or IOException or UnauthorizedAccessException)
        {
            await PutBackAsync(context, task, e.Message.Trim());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await PutBackAsync(context, task, "The desk was stopped.");
            throw;
        }
    }

    private async Task<long> MakeAsync(LeasedRendition task, CancellationToken cancellationToken)
    {
        await using var original = await originals.OpenAsync(task.Hash, cancellationToken)
            ?? throw new FileNotFoundException($"The original {task.Hash.Hex} is not in the store.");
        var made = Decode(original, task.MediaType, cancellationToken);
        await PutAsync(new MediaKey(MediaKind.Thumbnail, task.Hash), made.Thumbnail, cancellationToken);
        await PutAsync(new MediaKey(MediaKind.Screen, task.Hash), made.Screen, cancellationToken);
        return made.PerceptualHash;
    }

    // A format that this decoder does not decode may carry a JPEG of itself.
    private Renditions Decode(Stream original, string mediaType, CancellationToken cancellationToken)
    {
        try
        {
            return RenditionMaker.Make(original, options.Value.Limits, cancellationToken);
        }
        catch (VipsException) when (KeptOnly.Contains(mediaType) && PhotoFile.ReadPreview(original) is { } preview)
        {
            using var jpeg = new MemoryStream(preview.Jpeg.ToArray(), writable: false);
            return RenditionMaker.Make(jpeg, options.Value.Limits, cancellationToken);
        }
    }

    private async Task PutAsync(MediaKey key, byte[] content, CancellationToken cancellationToken)
    {
        var path = incoming.NewPath();
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            await store.PutAsync(key, path, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task GiveUpAsync(DeskContext context, LeasedRendition task, PreviewState state, string reason)
    {
        RenditionLog.GaveUp(logger, task.PhotoId.ToString(), state);
        await FinishAsync(context, [], task, state, null, reason);
    }

    // Without the row version: a preview is no edit, and must not lose an editor the race for the row.
    private async Task FinishAsync(
        DeskContext context, IReadOnlyList<IPictureFollower> followers, LeasedRendition task, PreviewState state, long? hash, string? reason) =>
        await context.WriteAsync(
            async token =>
            {
                foreach (var follower in followers) await follower.PrepareAsync(token);
                await context.Photos.Where(photo => photo.Id == task.PhotoId)
                    .ExecuteUpdateAsync(set => set.SetProperty(photo => photo.Preview, state).SetProperty(photo => photo.PerceptualHash, hash), token);
                await context.RenditionTasks.Where(row => row.PhotoId == task.PhotoId).ExecuteDeleteAsync(token);
                foreach (var follower in followers) await follower.FollowAsync(task.PhotoId, hash!.Value, token);
                if (reason is not null)
                    context.Add(new AuditEvent(AuditKinds.PreviewFailed, Actor.Desk, time.GetUtcNow(), task.PhotoId, AuditText(reason)));
                return true;
            },
            CancellationToken.None);

    private async Task PutBackAsync(DeskContext context, LeasedRendition task, string error)
    {
        RenditionLog.PutBack(logger, task.PhotoId.ToString(), task.Attempt, error);
        var again = time.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(4, task.Attempt - 1)));
        var kept = error.Length <= RenditionTask.ErrorLength ? error : error[..RenditionTask.ErrorLength];
        await context.RenditionTasks.Where(row => row.PhotoId == task.PhotoId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LastError, kept).SetProperty(row => row.NotBefore, again), CancellationToken.None);
    }

    private static string AuditText(string reason) => reason.Length <= AuditEvent.SubjectLength ? reason : reason[..AuditEvent.SubjectLength];

    private sealed record LeasedRendition(PhotoId PhotoId, ContentHash Hash, string MediaType, int Attempt, string? LastError);
}

using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Upkeep;

/// <summary>A photo that says it has previews has them; one that waits for them has a task. Both are remade by giving it one.</summary>
internal sealed class PreviewsCheck(DeskContext context, IMediaStore store, TimeProvider time) : IDeskCheck
{
    public string Name => "previews";

    public async Task RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var after = new PhotoId(0);
        while (true)
        {
            var page = await context.Photos.AsNoTracking().Where(photo => photo.Id > after).OrderBy(photo => photo.Id).Take(CheckRun.PageSize)
                .Select(photo => new { photo.Id, photo.OriginalHash, photo.Preview, HasTask = context.RenditionTasks.Any(task => task.PhotoId == photo.Id) })
                .ToListAsync(cancellationToken);
            foreach (var photo in page)
            {
                var isLost = photo.Preview == PreviewState.Pending
                    ? !photo.HasTask
                    : photo.Preview == PreviewState.Ready && !await IsStoredAsync(photo.OriginalHash, cancellationToken);
                if (!isLost) continue;
                if (run.Repair) await AskAgainAsync(photo.Id, photo.HasTask);
                run.Tell(new DoctorFinding(Name, "missing-preview", photo.Id.ToString(), "The previews of this photo are not in the store; the running desk makes them again once asked.", run.Repair));
            }

            if (page.Count < CheckRun.PageSize) return;
            after = page[^1].Id;
        }
    }

    private async Task<bool> IsStoredAsync(ContentHash hash, CancellationToken cancellationToken) =>
        await store.LengthAsync(new MediaKey(MediaKind.Thumbnail, hash), cancellationToken) > 0
        && await store.LengthAsync(new MediaKey(MediaKind.Screen, hash), cancellationToken) > 0;

    private async Task AskAgainAsync(PhotoId id, bool hasTask) => await context.WriteAsync(
        async token =>
        {
            await context.Photos.Where(photo => photo.Id == id).ExecuteUpdateAsync(set => set.SetProperty(photo => photo.Preview, PreviewState.Pending), token);
            if (!hasTask) context.Add(new RenditionTask(id, time.GetUtcNow()));
            return true;
        },
        CancellationToken.None);
}

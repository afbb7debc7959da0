using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Builds the caption index anew, step by step, while the desk is at work. A process that dies leaves off where the next goes on.</summary>
/// <remarks>
/// Captions saved meanwhile enter the index as always. Until the captions are entered, checks find only what is entered again; findings
/// and verdicts are never removed by it.
/// </remarks>
public sealed class RebuildIndexHandler(DeskContext context, CaptionIndexBuilder builder, FindingWriter writer, TimeProvider time)
{
    private const int ClearedAtOnce = 50_000;
    private const int ComparedAtOnce = 50;

    /// <summary>Asks for a rebuild, or for another from the start where one is running.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => BeginAsync(isEmpty: false, cancellationToken);

    /// <summary>Asks for a rebuild where the index was built by rules that are no longer in use.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        if ((await ProgressAsync(cancellationToken))?.SignatureVersion == CaptionSignature.Version) return;
        await BeginAsync(isEmpty: !await context.IndexedTexts.AnyAsync(cancellationToken), cancellationToken);
    }

    /// <summary>How far it is, or <see langword="null"/> where none was ever asked for.</summary>
    public Task<IndexRebuild?> ProgressAsync(CancellationToken cancellationToken) =>
        context.IndexRebuilds.AsNoTracking().FirstOrDefaultAsync(cancellationToken);

    /// <summary>Does the next step.</summary>
    /// <param name="sliceSize">Captions entered in one step.</param>
    /// <param name="cancellationToken">Stops it; the step is done again next time.</param>
    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> StepAsync(int sliceSize, CancellationToken cancellationToken)
    {
        var rebuild = await ProgressAsync(cancellationToken);
        switch (rebuild?.Phase)
        {
            case RebuildPhase.Clearing:
                await ClearAsync(cancellationToken);
                return true;
            case RebuildPhase.Entering:
                await EnterAsync(rebuild, sliceSize, cancellationToken);
                return true;
            case RebuildPhase.Comparing:
                await CompareAsync(rebuild, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    // Where there is nothing to build anew only the rules are noted, so that a later release knows what it finds.
    private Task<bool> BeginAsync(bool isEmpty, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var now = time.GetUtcNow();
            var rebuild = await context.IndexRebuilds.AsTracking().FirstOrDefaultAsync(token);
            if (rebuild is null) context.Add(rebuild = new IndexRebuild(now));
            else rebuild.Begin(now);
            if (isEmpty) rebuild.End(now);
            return true;
        },
        cancellationToken);

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        while (await DeletedAsync(context.CaptionKeys.OrderBy(key => key.Posting).Take(ClearedAtOnce), cancellationToken))
        {
        }

        while (await DeletedAsync(context.IndexedCaptions.OrderBy(caption => caption.PhotoId).Take(ClearedAtOnce), cancellationToken))
        {
        }

        while (await DeletedAsync(
            context.IndexedTexts.Where(text => !context.IndexedCaptions.Any(caption => caption.TextId == text.Id)).OrderBy(text => text.Id).Take(ClearedAtOnce),
            cancellationToken))
        {
        }

        await NoteAsync(
            async (rebuild, token) =>
            {
                rebuild.Count(await context.Photos.CountAsync(token));
                rebuild.Enter(RebuildPhase.Entering);
            },
            cancellationToken);
    }

    private async Task<bool> DeletedAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken) => await context.WriteAsync(
        async token =>
        {
            await IndexLock.TakeAsync(context, token);
            return await rows.ExecuteDeleteAsync(token);
        },
        cancellationToken) > 0;

    private async Task EnterAsync(IndexRebuild rebuild, int sliceSize, CancellationToken cancellationToken)
    {
        var slice = await context.Photos.AsNoTracking().Where(photo => photo.Id > rebuild.After).OrderBy(photo => photo.Id).Take(sliceSize)
            .Select(photo => new { photo.Id, photo.Caption }).ToListAsync(cancellationToken);
        await builder.EnterAsync([.. slice.Where(photo => photo.Caption is not null).Select(photo => (photo.Id, photo.Caption!))], cancellationToken);
        await NoteAsync(
            (current, _) =>
            {
                if (slice.Count > 0) current.Advance(slice[^1].Id, slice.Count);
                else current.Enter(RebuildPhase.Comparing);
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private async Task CompareAsync(IndexRebuild rebuild, CancellationToken cancellationToken)
    {
        var slice = await context.Photos.AsNoTracking().Where(photo => photo.Id > rebuild.After).OrderBy(photo => photo.Id).Take(ComparedAtOnce)
            .Select(photo => photo.Id).ToListAsync(cancellationToken);
        foreach (var photo in slice)
        {
            await context.WriteAsync(
                async token =>
                {
                    await writer.ReviewAsync(photo, token);
                    return true;
                },
                cancellationToken);
        }

        await NoteAsync(
            (current, _) =>
            {
                if (slice.Count > 0) current.Advance(slice[^1], slice.Count);
                else current.End(time.GetUtcNow());
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private Task<bool> NoteAsync(Func<IndexRebuild, CancellationToken, Task> change, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            await change(await context.IndexRebuilds.AsTracking().FirstAsync(token), token);
            return true;
        },
        cancellationToken);
}

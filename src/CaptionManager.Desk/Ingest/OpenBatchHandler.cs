using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Ingest;

/// <summary>Opens a batch for files to come.</summary>
public sealed class OpenBatchHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Opens it: on the first desk of somebody who works on some only, else on none.</summary>
    /// <param name="name">What people call it; shortened to <see cref="Batch.NameLength"/>. Blank: the date and time.</param>
    /// <param name="actor">Who brings it.</param>
    /// <param name="cancellationToken">Stops before it is recorded.</param>
    /// <returns>The batch's number.</returns>
    public Task<long> HandleAsync(string? name, Actor actor, CancellationToken cancellationToken) =>
        OpenAsync(name, context.VisibleDesks is [var own, ..] ? own : null, actor, cancellationToken);

    /// <summary>Opens it on a desk.</summary>
    /// <param name="name">What people call it; shortened to <see cref="Batch.NameLength"/>. Blank: the date and time.</param>
    /// <param name="desk">The desk its photos come to.</param>
    /// <param name="actor">Who brings it.</param>
    /// <param name="cancellationToken">Stops before it is recorded.</param>
    /// <returns>The batch's number; <see langword="null"/> where there is no such desk, or it is none of theirs.</returns>
    public async Task<long?> HandleAsync(string? name, int desk, Actor actor, CancellationToken cancellationToken) =>
        context.VisibleDesks?.Contains(desk) == false || !await context.Desks.AnyAsync(one => one.Id == desk, cancellationToken)
            ? null
            : await OpenAsync(name, desk, actor, cancellationToken);

    private async Task<long> OpenAsync(string? name, int? desk, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var title = string.IsNullOrWhiteSpace(name) ? $"Upload of {now:yyyy-MM-dd HH:mm} UTC" : name.Trim();
        var batch = await context.WriteAsync(
            _ =>
            {
                var opened = new Batch(title, actor, now, desk);
                context.Add(opened);
                return Task.FromResult(opened);
            },
            cancellationToken);
        return batch.Id;
    }
}

using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;

namespace CaptionManager.Desk.Ingest;

/// <summary>Opens a batch for files to come.</summary>
public sealed class OpenBatchHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Opens it.</summary>
    /// <param name="name">What people call it; shortened to <see cref="Batch.NameLength"/>. Blank: the date and time.</param>
    /// <param name="actor">Who brings it.</param>
    /// <param name="cancellationToken">Stops before it is recorded.</param>
    /// <returns>The batch's number.</returns>
    public async Task<long> HandleAsync(string? name, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var title = string.IsNullOrWhiteSpace(name) ? $"Upload of {now:yyyy-MM-dd HH:mm} UTC" : name.Trim();
        var batch = await context.WriteAsync(
            _ =>
            {
                var opened = new Batch(title, actor, now);
                context.Add(opened);
                return Task.FromResult(opened);
            },
            cancellationToken);
        return batch.Id;
    }
}

using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Reference;

/// <summary>Brings the books of this process up to what the database says.</summary>
public sealed class ReferenceBooks(DeskContext context, AuthorityBook authorities, StyleBook styles, ReferenceStamp stamp)
{
    /// <summary>Reads both books.</summary>
    /// <param name="cancellationToken">Stops between them.</param>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = await StampAsync(cancellationToken);
        authorities.Publish(await context.AuthorityEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(cancellationToken));
        styles.Publish(await context.HouseStyles.AsNoTracking().ToListAsync(cancellationToken));
        stamp.Value = now;
    }

    /// <summary>Reads them where another process has changed them.</summary>
    /// <param name="cancellationToken">Stops between them.</param>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (await StampAsync(cancellationToken) != stamp.Value) await ReadAsync(cancellationToken);
    }

    private async Task<(int, DateTimeOffset?, int, DateTimeOffset?)> StampAsync(CancellationToken cancellationToken) => (
        await context.AuthorityEntries.CountAsync(cancellationToken),
        await context.AuthorityEntries.MaxAsync(entry => (DateTimeOffset?)entry.ChangedAt, cancellationToken),
        await context.HouseStyles.CountAsync(cancellationToken),
        await context.HouseStyles.MaxAsync(style => (DateTimeOffset?)style.ChangedAt, cancellationToken));
}

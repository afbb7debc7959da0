using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Lets one transaction at a time change the duplicate index, so that of two captions that come at once one sees the other.</summary>
/// <remarks>
/// SQLite has one writer anyway. On SQL Server neither of two open transactions sees the other's caption, and both would commit
/// without a finding; an application lock held to the end of the transaction orders them. Take it before the first row is written,
/// or the one who waits for it may hold a row that the holder wants.
/// </remarks>
internal static class IndexLock
{
    /// <summary>Takes the lock for the rest of the running transaction.</summary>
    public static Task TakeAsync(DeskContext context, CancellationToken cancellationToken) => context.IsSqlite
        ? Task.CompletedTask
        : context.Database.ExecuteSqlRawAsync(
            "EXEC sp_getapplock @Resource = 'CaptionManager.Duplicates', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000",
            cancellationToken);
}

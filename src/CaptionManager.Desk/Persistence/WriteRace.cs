using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Persistence;

/// <summary>Writes that two people may make at once.</summary>
internal static class WriteRace
{
    private const int Attempts = 5;

    /// <summary>
    /// Runs the work in a transaction. Work that lost the race at the last moment runs again and finds what the winner wrote: on
    /// SQL Server the row version tells, on SQLite the writer's lock lets it come to that only between processes.
    /// </summary>
    /// <exception cref="DbUpdateException">It failed each time: this is no race.</exception>
    public static async Task<T> RunAsync<T>(DeskContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await context.WriteAsync(work, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                context.ChangeTracker.Clear();
            }
        }
    }
}

using System.Collections.Concurrent;

namespace CaptionManager.Desk.Persistence;

/// <summary>Lets the writers of one SQLite file in this process take turns, first come first served.</summary>
/// <remarks>
/// SQLite has one writer, and whoever waits for it tries again at random moments: with fifty people saving at once one of them can lose the race
/// until its patience ends. In a queue each waits for those before it and no longer. Writers of other processes still meet inside SQLite.
/// </remarks>
internal static class WriterTurns
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn; dispose what comes back to give it on.</summary>
    /// <param name="database">Names the file: its connection string.</param>
    /// <param name="cancellationToken">Gives up the place in the queue.</param>
    public static async Task<IDisposable> TakeAsync(string database, CancellationToken cancellationToken)
    {
        var turn = Turns.GetOrAdd(database, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        return new Held(turn);
    }

    private sealed class Held(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}

namespace CaptionManager.Desk.Search;

/// <summary>Keeps one answer that is dear to find. While it is found anew, whoever asks gets the one before: nobody waits for a count of a million. Safe for many threads.</summary>
/// <remarks>Age is measured by a clock that never goes back, so a computer whose time is set back keeps no answer longer.</remarks>
/// <param name="clock">Measures its age.</param>
/// <param name="fresh">Younger than this it is given as it is.</param>
/// <param name="usable">Older than this nobody gets it; whoever asks waits for the new one.</param>
internal sealed class KeptAnswer<T>(TimeProvider clock, TimeSpan fresh, TimeSpan usable)
    where T : class
{
    private readonly Lock _lock = new();
    private volatile Entry? _entry;
    private Task<T>? _renewal;

    /// <summary>The one kept last, however old; <see langword="null"/> before the first.</summary>
    public T? Last => _entry?.Answer;

    /// <summary>The one kept, where it is fresh.</summary>
    public T? Fresh => _entry is { } entry && clock.GetElapsedTime(entry.At) < fresh ? entry.Answer : null;

    /// <summary>Takes an answer that was found otherwise.</summary>
    public void Keep(T answer) => _entry = new Entry(answer, clock.GetTimestamp());

    /// <summary>The answer: a fresh one, or one still usable while it is found anew, or the new one.</summary>
    /// <param name="find">Finds it anew; it outlives the request that asked, so it brings its own scope. One runs at a time.</param>
    /// <param name="cancellationToken">Stops waiting, not the finding.</param>
    public async Task<T> GetAsync(Func<Task<T>> find, CancellationToken cancellationToken)
    {
        var kept = _entry;
        if (kept is not null && clock.GetElapsedTime(kept.At) < fresh) return kept.Answer;
        var renewal = Renew(find);
        return kept is not null && clock.GetElapsedTime(kept.At) < usable ? kept.Answer : await renewal.WaitAsync(cancellationToken);
    }

    private Task<T> Renew(Func<Task<T>> find)
    {
        lock (_lock)
        {
            if (_renewal is not { IsCompleted: false }) _renewal = Task.Run(() => FindAsync(find));
            return _renewal;
        }
    }

    private async Task<T> FindAsync(Func<Task<T>> find)
    {
        var answer = await find();
        Keep(answer);
        return answer;
    }

    private sealed record Entry(T Answer, long At);
}

namespace CaptionManager.Desk.Overview;

/// <summary>Keeps the figures of the last weeks for a minute. Safe for many threads.</summary>
public sealed class DeskFiguresMemory
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private volatile Entry? _entry;

    /// <summary>The figures, where they are not older than a minute.</summary>
    internal IReadOnlyList<DayFigures>? Recent(DateTimeOffset now) => _entry is { } entry && now - entry.At < Kept ? entry.Figures : null;

    /// <summary>Takes new ones.</summary>
    internal void Keep(IReadOnlyList<DayFigures> figures, DateTimeOffset now) => _entry = new Entry(figures, now);

    private sealed record Entry(IReadOnlyList<DayFigures> Figures, DateTimeOffset At);
}

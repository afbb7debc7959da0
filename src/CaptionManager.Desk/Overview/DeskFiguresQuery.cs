using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Overview;

/// <summary>The last weeks of the desk, day by day. The figures of a minute ago are given again: counting costs more than a minute's change is worth.</summary>
public sealed class DeskFiguresQuery(DeskContext context, DeskFiguresMemory memory, DeskCountsMemory sizes, TimeProvider clock)
{
    /// <summary>Days shown, today among them.</summary>
    public const int Days = 28;

    /// <summary>Approvals looked at, newest first: more in four weeks leave the oldest days without their time.</summary>
    public const int MostApprovals = 20_000;

    private const int Page = 2_000;

    /// <summary>The days, oldest first.</summary>
    /// <param name="cancellationToken">Stops the counting.</param>
    public async Task<IReadOnlyList<DayFigures>> RunAsync(CancellationToken cancellationToken)
    {
        // What is kept is of the whole house.
        if (context.VisibleDesks is not null) return await CountAsync(cancellationToken);
        if (memory.OfThisMinute is { } kept) return kept;
        if (sizes.IsLarge) return await memory.RecentAsync(cancellationToken);
        var figures = await CountAsync(cancellationToken);
        memory.Keep(figures);
        return figures;
    }

    /// <summary>The days as of this moment, oldest first.</summary>
    /// <param name="cancellationToken">Stops the counting.</param>
    internal async Task<IReadOnlyList<DayFigures>> CountAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var first = today.AddDays(1 - Days);
        var hours = await ApprovalsAsync(Start(first), cancellationToken);
        var figures = new List<DayFigures>(Days);
        for (var day = first; day <= today; day = day.AddDays(1))
        {
            // Ids rise with the moment of arrival, so each count is one walk along an index.
            var (from, to) = (PhotoId.NotBefore(Start(day)), PhotoId.NotBefore(Start(day.AddDays(1))));
            var arrived = await context.Photos.CountAsync(photo => photo.Id >= from && photo.Id < to, cancellationToken);
            var (repeated, bare) = arrived == 0 ? (0, 0) : (
                await context.Photos.CountAsync(photo => photo.Id >= from && photo.Id < to && photo.OpenFindings > 0, cancellationToken),
                await context.Photos.CountAsync(photo => photo.Id >= from && photo.Id < to && photo.CreditLine == null, cancellationToken));
            var waits = hours.GetValueOrDefault(day) ?? [];
            figures.Add(new DayFigures(day, arrived, repeated, bare, waits.Count, Median(waits)));
        }

        return figures;
    }

    private async Task<Dictionary<DateOnly, List<double>>> ApprovalsAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var byDay = new Dictionary<DateOnly, List<double>>();
        var last = long.MaxValue;
        for (var read = 0; read < MostApprovals; read += Page)
        {
            var rows = await context.Set<Decision>().AsNoTracking().Where(decision => decision.Id < last).OrderByDescending(decision => decision.Id).Take(Page)
                .Join(context.Photos, decision => decision.PhotoId, photo => photo.Id, (decision, photo) => new { decision.Id, decision.Action, decision.DecidedAt, photo.UploadedAt })
                .OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
            foreach (var row in rows.Where(row => row.Action == ApprovalAction.Approve && row.DecidedAt >= since))
            {
                var day = DateOnly.FromDateTime(row.DecidedAt.UtcDateTime);
                if (!byDay.TryGetValue(day, out var waits)) byDay[day] = waits = [];
                waits.Add((row.DecidedAt - row.UploadedAt).TotalHours);
            }

            if (rows.Count < Page || rows[^1].DecidedAt < since) break;
            last = rows[^1].Id;
        }

        return byDay;
    }

    private static double? Median(List<double> values)
    {
        if (values.Count == 0) return null;
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}

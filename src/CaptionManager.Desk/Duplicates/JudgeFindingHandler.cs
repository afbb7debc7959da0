using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Keeps what somebody says of a finding; it leaves the worklist until the caption of either photo changes.</summary>
public sealed class JudgeFindingHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Judges it, or judges it again.</summary>
    /// <returns>Whether there is such a finding: it goes when a caption changes.</returns>
    public Task<bool> HandleAsync(long id, FindingVerdict verdict, Actor actor, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            await IndexLock.TakeAsync(context, token);
            var finding = await context.DuplicateFindings.AsTracking().FirstOrDefaultAsync(f => f.Id == id, token);
            if (finding is null) return false;
            var group = finding.GroupId;
            var now = time.GetUtcNow();
            finding.Judge(verdict, actor, now);
            context.Add(new AuditEvent(DuplicateAudit.Judged, actor, now, finding.PhotoA, finding.PhotoB.ToString(), DuplicateAudit.Details(verdict, 1)));
            if (group is not { } open) return true;
            using var wholeHouse = context.Lift();
            await FindingSync.CloseAsync(context, finding, open, token);
            return true;
        },
        cancellationToken);
}

using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>What was released before the last approval, with the times it had: where an approval that is taken back leads.</summary>
internal static class EarlierRelease
{
    /// <summary>The revision and its times; no revision where the approval taken back was the first.</summary>
    public static async Task<(int? Revision, ReleaseTimes Times)> FindAsync(DeskContext context, PhotoId id, CancellationToken cancellationToken)
    {
        var decisions = await context.Set<Decision>().AsNoTracking().Where(d => d.PhotoId == id).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var released = new Stack<(int Revision, ReleaseTimes Times)>();
        foreach (var decision in decisions)
        {
            switch (decision.Action)
            {
                case ApprovalAction.Approve:
                    released.Push((decision.RevisionNumber, decision.Terms.Times));
                    break;
                case ApprovalAction.Reschedule when released.TryPop(out var top):
                    released.Push((top.Revision, decision.Terms.Times));
                    break;
                case ApprovalAction.Recall:
                    released.TryPop(out _);
                    break;
                case ApprovalAction.Kill:
                    released.Clear();
                    break;
            }
        }

        return released.TryPop(out _) && released.TryPeek(out var earlier) ? earlier : (null, ReleaseTimes.None);
    }
}

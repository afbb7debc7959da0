using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Rights;

/// <summary>
/// Keeps the rules proposed for a photo in step with its instructions. What a person has decided stays decided: only proposals come and go.
/// </summary>
internal sealed class ProposedRules(DeskContext context, InstructionRules reader) : IRevisionFollower
{
    public async Task FollowAsync(Photo photo, Revision revision, CancellationToken cancellationToken)
    {
        var read = reader.Read(revision.Facts.Instructions, photo.UploadedAt);
        var present = revision.Number == 1
            ? []
            : await context.RightsRules.AsTracking().Where(rule => rule.PhotoId == photo.Id).ToListAsync(cancellationToken);
        context.RightsRules.RemoveRange(present.Where(rule => rule.State == RuleState.Proposed && !read.Any(pair => pair.Terms == rule.Terms)));
        var fresh = read.Where(pair => !present.Exists(rule => rule.Terms == pair.Terms)).ToArray();
        if (fresh.Length == 0) return;

        context.RightsRules.AddRange(fresh.Select(pair => RightsRule.Propose(photo.Id, pair.Terms, pair.Words, revision.SavedAt)));
        context.Add(new AuditEvent(
            RightsKinds.Proposed, Actor.Desk, revision.SavedAt, photo.Id, photo.FileName, RightsAudit.Of(fresh.Select(pair => RuleWords.Of(pair.Terms)))));
    }
}

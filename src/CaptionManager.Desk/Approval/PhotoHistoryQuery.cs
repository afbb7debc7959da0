using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>The life of one photo in words: its revisions with what each changed, and the decisions on them.</summary>
public sealed class PhotoHistoryQuery(DeskContext context, PhotoDecisionsQuery decisions)
{
    /// <summary>Revisions in an answer at most.</summary>
    public const int Limit = 100;

    /// <summary>The newest steps first; empty for a photo that does not exist. Two round trips.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="before">Only revisions below this number, and the decisions on them; all without it.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<HistoryEntry>> HandleAsync(PhotoId id, int? before, CancellationToken cancellationToken)
    {
        var revisions = context.Revisions.AsNoTracking().Where(r => r.PhotoId == id);
        if (before is { } bound) revisions = revisions.Where(r => r.Number < bound);

        // One more than shown: the oldest shown is compared with it.
        var found = await revisions.OrderByDescending(r => r.Number).Take(Limit + 1).ToListAsync(cancellationToken);
        if (found.Count == 0) return [];

        var shown = found.Take(Limit).ToList();
        var saved = shown.Select((revision, i) => new HistoryEntry(
            revision.SavedAt, revision.AuthorName, revision.Number, revision.Kind, null, revision.Reason,
            i + 1 < found.Count ? FieldChange.Between(found[i + 1].Facts, revision.Facts) : []));
        var decided = (await decisions.HandleAsync(id, cancellationToken))
            .Where(d => d.Revision >= shown[^1].Number && d.Revision <= shown[0].Number)
            .Select(d => new HistoryEntry(d.DecidedAt, d.ActorName, d.Revision, null, d.Action, d.Reason, [], d.Terms));

        // Decisions come newest first, so that those of one moment keep their order; each stands above the revision it is about.
        return [.. decided.Concat(saved).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Revision).ThenBy(entry => entry.Action is null)];
    }
}

using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Editing;

/// <summary>What saving and going back share.</summary>
internal static class RevisionRace
{
    /// <summary>A killed photo takes no edits.</summary>
    public static SaveOutcome Killed() =>
        new SaveOutcome.Invalid([new FieldProblem("", "killed", $"The photo was killed; restore it before editing.")]);

    /// <summary>The revision the author saw; the current one where the number names none.</summary>
    public static async Task<PhotoFacts> SeenAsync(DeskContext context, Revision current, int basedOn, CancellationToken cancellationToken) =>
        await context.Revisions.AsNoTracking()
            .Where(r => r.PhotoId == current.PhotoId && r.Number == basedOn)
            .Select(r => r.Facts)
            .FirstOrDefaultAsync(cancellationToken) ?? current.Facts;
}

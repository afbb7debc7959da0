using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Editing;

/// <summary>What saving and going back share where two people write at once.</summary>
internal static class RevisionRace
{
    private const int Attempts = 3;

    /// <summary>
    /// Runs the work in a transaction. A save that lost the race at the last moment runs again and finds the winner's revision: on
    /// SQL Server the row version tells, on SQLite the writer's lock lets it come to that only between processes.
    /// </summary>
    public static async Task<SaveOutcome> RunAsync(
        DeskContext context, Func<CancellationToken, Task<SaveOutcome>> work, CancellationToken cancellationToken)
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

    /// <summary>A killed photo takes no edits.</summary>
    public static SaveOutcome Killed() =>
        new SaveOutcome.Invalid([new FieldProblem("", "killed", "The photo was killed; restore it before editing.")]);

    /// <summary>The revision the author saw; the current one where the number names none.</summary>
    public static async Task<PhotoFacts> SeenAsync(DeskContext context, Revision current, int basedOn, CancellationToken cancellationToken) =>
        await context.Revisions.AsNoTracking()
            .Where(r => r.PhotoId == current.PhotoId && r.Number == basedOn)
            .Select(r => r.Facts)
            .FirstOrDefaultAsync(cancellationToken) ?? current.Facts;
}

using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Storage;

namespace CaptionManager.Desk.Upkeep;

/// <summary>Compares everything the desk keeps twice, and everything it recorded with what it stored.</summary>
/// <remarks>Safe beside a running desk: each look and each repair is a transaction of its own, and files on their way in are left alone.</remarks>
public sealed class DeskDoctor(
    DeskContext context, DeskDatabase database, IMediaStore store, IncomingFolder incoming, DataFolder folder, RebuildIndexHandler rebuild, TimeProvider time)
{
    /// <summary>Runs every check.</summary>
    /// <param name="repair">Whether to put right what can be derived: previews, indexes, counts, copies for lists. Pictures and words are never changed.</param>
    /// <param name="scrub">Whether to read every original and compare its hash; takes as long as reading the store.</param>
    /// <param name="tell">Told of each finding as it is made.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <returns>How many findings are left unrepaired.</returns>
    public async Task<int> RunAsync(bool repair, bool scrub, Action<DoctorFinding> tell, CancellationToken cancellationToken)
    {
        var left = 0;
        var run = new CheckRun(repair, scrub, finding =>
        {
            if (!finding.IsRepaired) left++;
            tell(finding);
        });
        IDeskCheck[] checks =
        [
            new DatabaseCheck(context, database), new OriginalsCheck(context, store), new OrphansCheck(context, store, incoming, folder),
            new PreviewsCheck(context, store, time), new WordsCheck(context), new CountsCheck(context), new CaptionIndexCheck(context, rebuild),
        ];
        foreach (var check in checks)
        {
            context.ChangeTracker.Clear();
            await check.RunAsync(run, cancellationToken);
        }

        return left;
    }
}

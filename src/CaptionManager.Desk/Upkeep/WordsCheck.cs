using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Upkeep;

/// <summary>What lists and search read of a photo is what its current revision says, and its revisions are all there.</summary>
internal sealed class WordsCheck(DeskContext context) : IDeskCheck
{
    public string Name => "words";

    public async Task RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var after = new PhotoId(0);
        while (true)
        {
            var page = await context.Photos.AsNoTracking().Where(photo => photo.Id > after).OrderBy(photo => photo.Id).Take(CheckRun.PageSize)
                .Select(photo => new
                {
                    Photo = photo,
                    Revisions = context.Revisions.Count(revision => revision.PhotoId == photo.Id),
                    Facts = context.Revisions.Where(revision => revision.PhotoId == photo.Id && revision.Number == photo.CurrentRevision).Select(revision => revision.Facts).FirstOrDefault(),
                }).ToListAsync(cancellationToken);
            var (first, last) = (page.Count > 0 ? page[0].Photo.Id : after, page.Count > 0 ? page[^1].Photo.Id : after);
            var credits = (await context.PhotoCredits.AsNoTracking().Where(credit => credit.PhotoId >= first && credit.PhotoId <= last).ToListAsync(cancellationToken))
                .ToLookup(credit => credit.PhotoId);
            foreach (var row in page)
            {
                if (row.Facts is null || row.Revisions != row.Photo.CurrentRevision)
                    run.Tell(new DoctorFinding(Name, "missing-revision", row.Photo.Id.ToString(), $"The photo stands at revision {row.Photo.CurrentRevision} and {row.Revisions} are kept. Restore the last backup beside this desk and compare.", false));
                else if (!row.Photo.Shows(row.Facts) || !SameNames(credits[row.Photo.Id], PhotoWriter.CreditNames(row.Photo.Id, row.Facts)))
                    await TellStaleAsync(run, row.Photo.Id);
            }

            if (page.Count < CheckRun.PageSize) return;
            after = last;
        }
    }

    private async Task TellStaleAsync(CheckRun run, PhotoId id)
    {
        if (run.Repair) await ShowAgainAsync(id);
        run.Tell(new DoctorFinding(Name, "stale-copy", id.ToString(), "Lists and search show other words than the current revision says.", run.Repair));
    }

    private async Task ShowAgainAsync(PhotoId id) => await context.WriteAsync(
        async token =>
        {
            var photo = await context.Photos.AsTracking().FirstAsync(row => row.Id == id, token);
            var facts = await context.Revisions.Where(revision => revision.PhotoId == id && revision.Number == photo.CurrentRevision).Select(revision => revision.Facts).FirstAsync(token);
            photo.Show(facts);
            await context.PhotoCredits.Where(credit => credit.PhotoId == id).ExecuteDeleteAsync(token);
            context.AddRange(PhotoWriter.CreditNames(id, facts));
            return true;
        },
        CancellationToken.None);

    private static bool SameNames(IEnumerable<PhotoCredit> kept, List<PhotoCredit> meant) =>
        kept.Select(credit => (credit.Part, credit.Key, credit.Name)).ToHashSet().SetEquals(meant.Select(credit => (credit.Part, credit.Key, credit.Name)));
}

using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Pairing.Matching;
using CaptionManager.Pairing.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Pairing;

/// <summary>Lays a sheet beside its batch: what is certain, what somebody must look at, which captions and photos are left.</summary>
public sealed class PairingBoardQuery(DeskContext context, SheetWords words)
{
    /// <summary>Sheets of a batch, newest first.</summary>
    public async Task<IReadOnlyList<(long Id, string Name, string AddedByName, DateTimeOffset AddedAt)>> SheetsAsync(long batchId, CancellationToken cancellationToken) =>
        [.. (await context.BatchSheets.Where(sheet => sheet.BatchId == batchId).OrderByDescending(sheet => sheet.Id)
            .Select(sheet => new { sheet.Id, sheet.Name, sheet.AddedByName, sheet.AddedAt }).ToListAsync(cancellationToken)).Select(sheet => (sheet.Id, sheet.Name, sheet.AddedByName, sheet.AddedAt))];

    /// <summary>The board of a sheet, in four round trips; <see langword="null"/> where there is no such sheet.</summary>
    public async Task<PairingBoard?> RunAsync(long sheetId, CancellationToken cancellationToken)
    {
        if (await context.BatchSheets.AsNoTracking().SingleOrDefaultAsync(sheet => sheet.Id == sheetId, cancellationToken) is not { } kept) return null;
        var sheet = CaptionSheetReader.Read(kept.Name, kept.Octets);
        var photos = await PhotosAsync(kept.BatchId, cancellationToken);
        var decisions = await context.SheetDecisions.AsNoTracking().Where(decision => decision.SheetId == sheetId).ToListAsync(cancellationToken);
        var accepted = decisions.Where(decision => decision.Revision is not null).ToDictionary(decision => decision.Line);
        var refused = decisions.Where(decision => decision.Revision is null).Select(decision => (decision.Line, decision.PhotoId)).ToHashSet();
        var taken = accepted.Values.Select(decision => decision.PhotoId).ToHashSet();

        var open = sheet.Entries.Where(entry => !accepted.ContainsKey(entry.Line)).ToList();
        var free = photos.Where(photo => !taken.Contains(photo.Id)).ToList();
        var result = PairMatcher.Match([.. open.Select(entry => entry.Keys)], [.. free.Select(photo => photo.Keys)], (entry, photo) => refused.Contains((open[entry].Line, free[photo].Id)));
        var matches = result.Entries.ToDictionary(match => open[match.Entry].Line);
        var rows = sheet.Entries.Select(entry => accepted.TryGetValue(entry.Line, out var decision)
            ? Row(entry, BoardState.Accepted, [Accepted(photos, decision)])
            : Row(entry, StateOf(matches[entry.Line]), [.. matches[entry.Line].Candidates.Select(candidate => Candidate(free[candidate.Photo], candidate, entry))]));
        return new PairingBoard(kept.Id, kept.BatchId, kept.Name, [.. rows], sheet.Notes, [.. result.PhotosWithout.Select(index => (free[index].Id, free[index].Keys.FileName))]);
    }

    internal async Task<List<(PhotoId Id, PairablePhoto Keys, PhotoFacts Facts)>> PhotosAsync(long batchId, CancellationToken cancellationToken)
    {
        var rows = await context.BatchItems.AsNoTracking().Where(item => item.BatchId == batchId && item.PhotoId != null).OrderBy(item => item.Id)
            .Join(context.Photos, item => item.PhotoId, photo => photo.Id, (item, photo) => new { item.Id, photo })
            .Join(context.Revisions, row => new { PhotoId = row.photo.Id, Number = row.photo.CurrentRevision }, revision => new { revision.PhotoId, revision.Number },
                (row, revision) => new { Order = row.Id, row.photo.Id, row.photo.FileName, row.photo.TakenAt, revision.Facts })
            .OrderBy(row => row.Order)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.DistinctBy(row => row.Id).Select(row => (row.Id, new PairablePhoto(row.FileName)
            {
                JobId = row.Facts.JobId,
                ImageIds = row.Facts.Title is { } slug ? [slug] : [],
                TakenAt = TakenText.Read(row.Facts.DateCreated) is [var taken, ..] ? taken : null,
            }, row.Facts)),
        ];
    }

    private static BoardState StateOf(EntryMatch match) => match.State switch
    {
        MatchState.Certain => BoardState.Certain,
        MatchState.Proposed => BoardState.Proposed,
        _ => BoardState.Waiting,
    };

    private static BoardRow Row(SheetEntry entry, BoardState state, IReadOnlyList<BoardPhoto> photos) => new(entry.Line, entry.Keys.Title, entry.Text("caption") ?? entry.Text("headline") ?? "", state, photos);

    private static BoardPhoto Accepted(List<(PhotoId Id, PairablePhoto Keys, PhotoFacts Facts)> photos, SheetDecision decision) =>
        new(decision.PhotoId, photos.Find(photo => photo.Id == decision.PhotoId).Keys?.FileName ?? "", 1, $"accepted by {decision.DecidedByName}", []);

    private BoardPhoto Candidate((PhotoId Id, PairablePhoto Keys, PhotoFacts Facts) photo, PairCandidate candidate, SheetEntry entry) =>
        new(photo.Id, photo.Keys.FileName, candidate.Score, Sentences.Join(", ", PairReasons.Each(candidate.Reasons).Select(Sentences.Word)), words.Against(photo.Facts, entry));
}

using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Pairing.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Pairing;

/// <summary>Lays sheets beside batches, and takes what a person decides about their captions. Words go in as revisions, so each can be undone.</summary>
public sealed class PairingHandler(DeskContext context, PairingBoardQuery boards, SheetWords words, SaveRevisionHandler save, RevertRevisionHandler revert, TimeProvider clock)
{
    /// <summary>Lays a sheet beside a batch.</summary>
    /// <returns>The sheet's number, or <see langword="null"/> where there is no such batch.</returns>
    /// <exception cref="SheetFormatException">It cannot be read; the message says what and where.</exception>
    public async Task<long?> AddAsync(long batchId, string name, byte[] octets, Actor actor, CancellationToken cancellationToken)
    {
        CaptionSheetReader.Read(name, octets);
        return await context.WriteAsync<long?>(
            async token =>
            {
                if (!await context.Batches.AnyAsync(batch => batch.Id == batchId, token)) return null;
                var sheet = new BatchSheet(batchId, name, octets, actor, clock.GetUtcNow());
                context.Add(sheet);
                await context.SaveChangesAsync(token);
                return sheet.Id;
            },
            cancellationToken);
    }

    /// <summary>Gives a photo the words of a caption.</summary>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="line">The line of the caption.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="overwrite">Whether words the photo has give way; else only what is empty is filled.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="cancellationToken">Stops before the words are saved.</param>
    public async Task<PairingOutcome> AcceptAsync(long sheetId, int line, PhotoId photo, bool overwrite, Actor actor, CancellationToken cancellationToken)
    {
        if (await EntryAsync(sheetId, line, cancellationToken) is not var (sheet, entry)) return new PairingOutcome(0, [$"The sheet has no caption in line {line}."]);
        var now = await context.Photos.Where(one => one.Id == photo)
            .Join(context.Revisions, one => new { PhotoId = one.Id, Number = one.CurrentRevision }, revision => new { revision.PhotoId, revision.Number }, (one, revision) => new { revision.Number, revision.Facts })
            .SingleOrDefaultAsync(cancellationToken);
        if (now is null) return new PairingOutcome(0, [$"The photo is gone."]);

        var fields = words.Of(entry).Where(field => overwrite || FactFields.Values(now.Facts, field.Key).IsEmpty).ToDictionary(StringComparer.Ordinal);
        var outcome = await save.HandleAsync(new SaveRevision(photo, now.Number, fields, $"From {sheet.Name}, line {line}", actor), cancellationToken);
        return outcome switch
        {
            SaveOutcome.Saved saved => await KeepAsync(saved.Revision),
            SaveOutcome.Unchanged unchanged => await KeepAsync(unchanged.Revision),
            SaveOutcome.Conflict => new PairingOutcome(0, [$"Somebody else saved the photo of line {line} at this moment; look at it again."]),
            SaveOutcome.Invalid invalid => new PairingOutcome(0, [$"Line {line}: {invalid.Problems[0].Sentence}"]),
            _ => new PairingOutcome(0, [$"The photo is gone."]),
        };

        async Task<PairingOutcome> KeepAsync(int revision)
        {
            await DecideAsync(sheetId, line, photo, revision, actor, cancellationToken);
            return new PairingOutcome(1, []);
        }
    }

    /// <summary>Accepts every certain caption whose words overwrite nothing.</summary>
    public async Task<PairingOutcome> AcceptCertainAsync(long sheetId, Actor actor, CancellationToken cancellationToken)
    {
        if (await boards.RunAsync(sheetId, cancellationToken) is not { } board) return new PairingOutcome(0, [$"There is no such sheet."]);
        var (done, problems) = (0, new List<FormattableString>());
        foreach (var row in board.Rows.Where(row => row.IsPlain))
        {
            var outcome = await AcceptAsync(sheetId, row.Line, row.Photos[0].Id, overwrite: false, actor, cancellationToken);
            done += outcome.Done;
            problems.AddRange(outcome.Sentences);
        }

        return new PairingOutcome(done, problems);
    }

    /// <summary>Says that a photo is not the one of a caption: the pair is not proposed again.</summary>
    public async Task<PairingOutcome> RefuseAsync(long sheetId, int line, PhotoId photo, Actor actor, CancellationToken cancellationToken)
    {
        if (!await context.BatchSheets.AnyAsync(sheet => sheet.Id == sheetId, cancellationToken) || !await context.Photos.AnyAsync(one => one.Id == photo, cancellationToken))
            return new PairingOutcome(0, [$"The sheet or the photo is gone."]);
        await DecideAsync(sheetId, line, photo, null, actor, cancellationToken);
        return new PairingOutcome(1, []);
    }

    /// <summary>Takes a decision back: of an accepted caption the photo says again what it said before, unless somebody has edited it since.</summary>
    public async Task<PairingOutcome> UndoAsync(long sheetId, int line, Actor actor, CancellationToken cancellationToken)
    {
        var decisions = await context.SheetDecisions.AsNoTracking().Where(decision => decision.SheetId == sheetId && decision.Line == line).ToListAsync(cancellationToken);
        if (decisions.Find(decision => decision.Revision is not null) is { Revision: { } revision } accepted)
        {
            var current = await context.Photos.Where(photo => photo.Id == accepted.PhotoId).Select(photo => photo.CurrentRevision).SingleAsync(cancellationToken);
            if (current != revision) return new PairingOutcome(0, [$"The photo of line {line} was edited since; undo it in its history."]);
            if (revision > 1) await revert.HandleAsync(new RevertRevision(accepted.PhotoId, null, revision, "Pair undone", actor), cancellationToken);
        }

        await context.SheetDecisions.Where(decision => decision.SheetId == sheetId && decision.Line == line).ExecuteDeleteAsync(cancellationToken);
        return new PairingOutcome(decisions.Count > 0 ? 1 : 0, []);
    }

    private async Task<(CaptionSheet Sheet, SheetEntry Entry)?> EntryAsync(long sheetId, int line, CancellationToken cancellationToken)
    {
        if (await context.BatchSheets.AsNoTracking().SingleOrDefaultAsync(sheet => sheet.Id == sheetId, cancellationToken) is not { } kept) return null;
        var sheet = CaptionSheetReader.Read(kept.Name, kept.Octets);
        return sheet.Entries.FirstOrDefault(entry => entry.Line == line) is { } entry ? (sheet, entry) : null;
    }

    private Task<int> DecideAsync(long sheetId, int line, PhotoId photo, int? revision, Actor actor, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            await context.SheetDecisions.Where(decision => decision.SheetId == sheetId && decision.Line == line && decision.PhotoId == photo).ExecuteDeleteAsync(token);
            context.Add(new SheetDecision(sheetId, line, photo, revision, actor, clock.GetUtcNow()));
            return 1;
        },
        cancellationToken);
}

using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication;

/// <summary>Lets one approved picture leave by itself.</summary>
public sealed class SendFileHandler(DeskContext context, ApprovedPhotosQuery approved, OutgoingFiles files, LastLook lastLook, TimeProvider clock)
{
    /// <summary>Makes the file ready and keeps a receipt of it.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="continued">Whether this goes on with a transfer that has its receipt.</param>
    /// <param name="known">SHA-256 of files that the asking side has: where it is one of them nothing leaves.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="cancellationToken">Stops before anything leaves.</param>
    /// <returns><see langword="null"/> where the photo is unknown or may not leave.</returns>
    public async Task<OutgoingOutcome?> HandleAsync(PhotoId id, bool continued, IReadOnlyCollection<string> known, Actor actor, CancellationToken cancellationToken)
    {
        if (await approved.FindAsync(id, cancellationToken) is not { } photo) return null;
        var outcome = await files.PrepareAsync(photo, cancellationToken);
        if (outcome is not OutgoingOutcome.Ready(var file)) return outcome;

        // What goes on with a transfer, or is there already, has its receipt, and is asked all the same: a kill in between ends it.
        var refusal = continued || known.Contains(file.Hash.Hex) ? await lastLook.RefusalAsync(photo, cancellationToken) : await RecordAsync(file, actor, cancellationToken);
        if (refusal is null) return outcome;
        await file.DisposeAsync();
        return new OutgoingOutcome.Held(photo, Sentences.Written($"{photo.FileName} stays here. {refusal}"));
    }

    // Making the file ready takes its time. The question and the receipt are one transaction: a kill is either seen here, or finds the receipt.
    private Task<string?> RecordAsync(OutgoingFile file, Actor actor, CancellationToken cancellationToken) =>
        context.WriteAsync(
            async token =>
            {
                if (await lastLook.RefusalAsync(file.Photo, token) is { } refusal) return refusal;
                var now = clock.GetUtcNow();
                context.Add(new ExportReceipt(Guid.CreateVersion7(now), file, file.Words.FileName, actor, now));
                context.Add(new AuditEvent(SyndicationAudit.PhotoSent, actor, now, file.Photo.Id, file.Words.FileName));
                return null;
            },
            cancellationToken);
}

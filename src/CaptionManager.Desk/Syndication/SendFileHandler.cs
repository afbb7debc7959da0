using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication;

/// <summary>Lets one approved picture leave by itself.</summary>
public sealed class SendFileHandler(DeskContext context, ApprovedPhotosQuery approved, OutgoingFiles files, TimeProvider clock)
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
        if (outcome is OutgoingOutcome.Ready(var file) && !continued && !known.Contains(file.Hash.Hex)) await RecordAsync(file, actor, cancellationToken);
        return outcome;
    }

    private Task<bool> RecordAsync(OutgoingFile file, Actor actor, CancellationToken cancellationToken) =>
        context.WriteAsync(
            _ =>
            {
                var now = clock.GetUtcNow();
                context.Add(new ExportReceipt(Guid.CreateVersion7(now), file, file.Words.FileName, actor, now));
                context.Add(new AuditEvent(SyndicationAudit.PhotoSent, actor, now, file.Photo.Id, file.Words.FileName));
                return Task.FromResult(true);
            },
            cancellationToken);
}

using System.IO.Compression;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication;

/// <summary>Streams approved pictures with their words embedded as a zip file with a manifest.</summary>
/// <remarks>Memory does not grow with the package but for the manifest's rows. A picture that cannot go is a row in the manifest, and the others go.</remarks>
public sealed class SendPackageHandler(DeskContext context, ApprovedPhotosQuery approved, OutgoingFiles files, LastLook lastLook, TimeProvider clock)
{
    private const int PageSize = 32;

    /// <summary>Writes the package. What was written before a failure or a stop has its receipts.</summary>
    /// <param name="selection">Which photos.</param>
    /// <param name="output">Where to; written front to back, and left open.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="cancellationToken">Stops between and within pictures.</param>
    public async Task<PackageReport> HandleAsync(PackageSelection selection, Stream output, Actor actor, CancellationToken cancellationToken)
    {
        var package = Guid.CreateVersion7(clock.GetUtcNow());
        var names = new PackageNames();
        var rows = new List<ManifestRow>();
        await using (var forward = new ForwardStream(output))
        await using (var zip = await ZipArchive.CreateAsync(forward, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            PhotoId? after = null;
            while (await approved.PageAsync(selection, after, PageSize, cancellationToken) is { Count: > 0 } page)
            {
                foreach (var photo in page) rows.Add(await SendAsync(zip, package, photo, names, actor, cancellationToken));
                after = page[^1].Id;
            }

            await using var manifest = await Entry(zip, Manifest.FileName, clock.GetUtcNow(), CompressionLevel.Fastest).OpenAsync(cancellationToken);
            await Manifest.WriteAsync(manifest, rows, cancellationToken);
        }

        return new PackageReport(package, rows.Count(row => row.NotSent is null), rows.Count(row => row.NotSent is not null));
    }

    private async Task<ManifestRow> SendAsync(
        ZipArchive zip, Guid package, OutgoingPhoto photo, PackageNames names, Actor actor, CancellationToken cancellationToken)
    {
        var outcome = await files.PrepareAsync(photo, cancellationToken);
        if (outcome is not OutgoingOutcome.Ready(var file)) return ManifestRow.Held(photo, ((OutgoingOutcome.Held)outcome).Reason);

        await using (file)
        {
            var name = names.Take(file.Words.FileName);
            if (await RecordAsync(package, file, name, actor, cancellationToken) is { } refusal) return ManifestRow.Held(photo, refusal);

            await using var entry = await Entry(zip, name, clock.GetUtcNow(), CompressionLevel.NoCompression).OpenAsync(cancellationToken);
            await using var content = file.OpenRead();
            await content.CopyToAsync(entry, cancellationToken);
            return ManifestRow.Sent(file, name);
        }
    }

    // Minutes may lie between the start of a package and this picture. The question and the receipt are one transaction: a kill is either
    // seen here, or finds the receipt.
    private Task<string?> RecordAsync(Guid package, OutgoingFile file, string name, Actor actor, CancellationToken cancellationToken) =>
        context.WriteAsync(
            async token =>
            {
                if (await lastLook.RefusalAsync(file.Photo, token) is { } refusal) return refusal;
                var now = clock.GetUtcNow();
                context.Add(new ExportReceipt(package, file, name, actor, now));
                context.Add(new AuditEvent(SyndicationAudit.PhotoSent, actor, now, file.Photo.Id, name));
                return null;
            },
            cancellationToken);

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset at, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = at;
        return entry;
    }
}

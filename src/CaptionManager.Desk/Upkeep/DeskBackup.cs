using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Upkeep;

/// <summary>Copies a running desk into a folder: first its database as of one moment, then every original that database names.</summary>
/// <remarks>
/// Originals never change, so that those of an earlier backup in the same folder are not copied again. Previews are left out: the desk
/// makes them anew.
/// </remarks>
public sealed class DeskBackup(DeskContext context, DeskDatabase database, IMediaStore store)
{
    /// <summary>The database in a backup.</summary>
    public const string DatabaseName = "desk.db";

    private const string Unfinished = ".part";

    /// <summary>Makes or renews a backup.</summary>
    /// <param name="folder">Where to; made if missing.</param>
    /// <param name="cancellationToken">Stops between two originals; the backup before stays usable.</param>
    /// <exception cref="DeskSettingException">The database is not one that a file can hold.</exception>
    /// <exception cref="IOException">The folder cannot be written, or an original is missing or damaged; the message names it.</exception>
    public async Task<BackupReport> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, DatabaseName + Unfinished);
        File.Delete(copy);
        await database.CopyToAsync(copy, cancellationToken);

        // Originals are recorded after they are stored, so that each one the copy names is in the store by now.
        var report = new BackupReport(0, 0, 0);
        var target = new FolderMediaStore(DataFolder.Open(folder, folder));
        await foreach (var (hash, length) in NamedAsync(cancellationToken))
        {
            var key = new MediaKey(MediaKind.Original, hash);
            var isThere = await target.LengthAsync(key, cancellationToken) == length;
            if (!isThere) await CopyAsync(key, target, Path.Combine(folder, hash.Hex + Unfinished), cancellationToken);
            report = new BackupReport(report.Originals + 1, report.Copied + (isThere ? 0 : 1), report.Octets + length);
        }

        await using (var file = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        File.Move(copy, Path.Combine(folder, DatabaseName), overwrite: true);
        DurableFiles.SyncFolder(folder);
        return report;
    }

    private async IAsyncEnumerable<(ContentHash Hash, long Length)> NamedAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = new PhotoId(0);
        while (true)
        {
            var page = await context.Photos.AsNoTracking().Where(photo => photo.Id > after).OrderBy(photo => photo.Id).Take(CheckRun.PageSize)
                .Select(photo => new { photo.Id, photo.OriginalHash, photo.OriginalLength }).ToListAsync(cancellationToken);
            foreach (var photo in page) yield return (photo.OriginalHash, photo.OriginalLength);
            if (page.Count < CheckRun.PageSize) yield break;
            after = page[^1].Id;
        }
    }

    private async Task CopyAsync(MediaKey key, FolderMediaStore target, string temporary, CancellationToken cancellationToken)
    {
        await using (var source = await store.OpenAsync(key, cancellationToken)
            ?? throw new FileNotFoundException($"The original {key.Hash} is not in the store; 'doctor' tells which photo it is of."))
        {
            if (await HashedCopy.WriteAsync(source, temporary, cancellationToken) != key.Hash)
            {
                File.Delete(temporary);
                throw new InvalidDataException($"The original {key.Hash} is damaged and was not copied; 'doctor --scrub' tells which photo it is of.");
            }
        }

        await target.PutAsync(key, temporary, cancellationToken);
    }
}

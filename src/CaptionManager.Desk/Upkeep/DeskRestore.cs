using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Storage;

namespace CaptionManager.Desk.Upkeep;

/// <summary>Brings a backup back into an empty data folder: originals first, each by its hash, the database last, so that a broken restore is no desk.</summary>
public sealed class DeskRestore(DataFolder folder, DeskDatabase database, IMediaStore store)
{
    /// <summary>Restores. It can be run again after it broke off.</summary>
    /// <param name="backup">A folder that a backup was written to.</param>
    /// <param name="cancellationToken">Stops between two originals.</param>
    /// <exception cref="IOException">There is a desk already, the backup is incomplete, or an original in it is damaged.</exception>
    public async Task<BackupReport> ReadAsync(string backup, CancellationToken cancellationToken)
    {
        var kept = Path.Combine(backup, DeskBackup.DatabaseName);
        if (!File.Exists(kept)) throw new FileNotFoundException($"There is no '{DeskBackup.DatabaseName}' in '{backup}': it is no backup, or one that was not finished.");
        var target = database.FileOf() ?? throw new DeskSettingException(
            "Database:Provider", "A backup folder holds a SQLite desk.", "Restore it there, or restore the server's own backup with the server's tools.");
        if (File.Exists(target)) throw new IOException($"There is a desk in '{folder.Path}' already. Restore into an empty data folder (Storage:DataFolder).");

        var report = new BackupReport(0, 0, 0);
        var source = new FolderMediaStore(DataFolder.Open(backup, backup));
        await foreach (var hash in source.OriginalsAsync(cancellationToken))
        {
            var key = new MediaKey(MediaKind.Original, hash);
            var length = await source.LengthAsync(key, cancellationToken) ?? 0;
            var isThere = await store.LengthAsync(key, cancellationToken) == length;
            if (!isThere) await CopyAsync(source, key, cancellationToken);
            report = new BackupReport(report.Originals + 1, report.Copied + (isThere ? 0 : 1), report.Octets + length);
        }

        var temporary = target + ".part";
        await using (var file = File.OpenRead(kept)) await HashedCopy.WriteAsync(file, temporary, cancellationToken);
        File.Move(temporary, target);
        DurableFiles.SyncFolder(Path.GetDirectoryName(target)!);
        return report;
    }

    private async Task CopyAsync(FolderMediaStore source, MediaKey key, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(folder.Path, key.Hash.Hex + ".part");
        await using (var original = await source.OpenAsync(key, cancellationToken) ?? throw new FileNotFoundException($"The original {key.Hash} went away while it was copied."))
        {
            if (await HashedCopy.WriteAsync(original, temporary, cancellationToken) != key.Hash)
            {
                File.Delete(temporary);
                throw new InvalidDataException($"The original {key.Hash} in the backup is damaged. Restore it from another backup, or delete it there and run the restore again; 'doctor' will name the photo.");
            }
        }

        await store.PutAsync(key, temporary, cancellationToken);
    }
}

using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Ingest.Watched;

/// <summary>Looks through the watched folder once: what has come to rest is taken in and laid aside, a folder a batch.</summary>
/// <remarks>
/// By looking again and again instead of by notices of the system, which get lost on shares. A file is opened for itself alone while it is
/// taken in, so who still writes it is waited for, and two desks on one folder do not take it twice. A process that dies on the way leaves
/// the file where it was; the next takes it and finds its octets here already.
/// </remarks>
public sealed class WatchedFolderRound(IServiceScopeFactory scopes, DeskDatabase database, TimeProvider time, IOptions<WatchedFolderOptions> options, ILogger<WatchedFolderRound> logger)
{
    /// <summary>Where files lie that are on the desk.</summary>
    public const string Taken = "_taken";

    /// <summary>Where files lie that were refused, each with its reason beside it.</summary>
    public const string Refused = "_refused";

    // A folder that files come into all evening is one batch as long as they come.
    private static readonly TimeSpan Lull = TimeSpan.FromMinutes(30);

    private static readonly Actor Watcher = new(null, "Watched folder");

    private readonly Dictionary<string, (long Length, DateTime Changed, DateTimeOffset Since)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Id, DateTimeOffset Last)> _batches = new(StringComparer.Ordinal);

    /// <summary>One look. Call it from one place at a time.</summary>
    /// <param name="cancellationToken">Stops before the next file.</param>
    /// <returns>Files that were laid aside.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Folder is not { Length: > 0 } root || !Directory.Exists(root)) return 0;
        var done = 0;
        var here = Files(root).ToList();
        foreach (var gone in _seen.Keys.Except(here.Select(file => file.FullName), StringComparer.Ordinal).ToList()) _seen.Remove(gone);
        foreach (var file in here.Where(IsAtRest))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TakeInAsync(root, file, cancellationToken)) done++;
        }

        return done;
    }

    // Names that begin with a dot or an underscore are of programs that still write, and of the desk itself.
    private static IEnumerable<FileInfo> Files(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.Name[0] is not ('.' or '_')).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry.LinkTarget is not null) continue;
            if (entry is FileInfo file) yield return file;
            else foreach (var within in Files(entry.FullName)) yield return within;
        }
    }

    private bool IsAtRest(FileInfo file)
    {
        var now = time.GetUtcNow();
        if (_seen.TryGetValue(file.FullName, out var seen) && seen.Length == file.Length && seen.Changed == file.LastWriteTimeUtc)
            return now - seen.Since >= TimeSpan.FromSeconds(options.Value.SecondsStill);
        _seen[file.FullName] = (file.Length, file.LastWriteTimeUtc, now);
        return false;
    }

    private async Task<bool> TakeInAsync(string root, FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            IngestOutcome outcome;
            await using (var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.None))
            await using (var scope = scopes.CreateAsyncScope())
            {
                var batch = await BatchAsync(scope.ServiceProvider, root, file, cancellationToken);
                outcome = await scope.ServiceProvider.GetRequiredService<IngestPhotoHandler>()
                    .HandleAsync(new IngestFile(batch, file.Name, null, content, Watcher), cancellationToken);
            }

            LayAside(root, file, outcome as IngestOutcome.Refused);
            _seen.Remove(file.FullName);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException || database.TroubleOf(e) is not null)
        {
            // Somebody still writes it, another desk has it, or our own disk or database is in trouble: it stays, and the next look tries again.
            IngestLog.WatchedFileStays(logger, file.Name, e);
            return false;
        }
    }

    private async Task<long> BatchAsync(IServiceProvider services, string root, FileInfo file, CancellationToken cancellationToken)
    {
        var folder = Path.GetRelativePath(root, file.DirectoryName!);
        var now = time.GetUtcNow();
        if (!_batches.TryGetValue(folder, out var batch) || now - batch.Last > Lull)
        {
            var name = folder == "." ? string.Create(CultureInfo.InvariantCulture, $"Watched folder {now:yyyy-MM-dd HH:mm} UTC") : folder;
            batch = (await services.GetRequiredService<OpenBatchHandler>().HandleAsync(name, Watcher, cancellationToken), now);
        }

        _batches[folder] = (batch.Id, now);
        return batch.Id;
    }

    private void LayAside(string root, FileInfo file, IngestOutcome.Refused? refused)
    {
        if (refused is null && options.Value.DeleteTaken)
        {
            file.Delete();
            return;
        }

        var folder = Path.Combine(root, refused is null ? Taken : Refused, Path.GetRelativePath(root, file.DirectoryName!));
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, file.Name);
        for (var i = 2; File.Exists(target); i++) target = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file.Name)} ({i}){file.Extension}"));
        File.Move(file.FullName, target);
        if (refused is not null) File.WriteAllText(target + ".txt", $"{refused.Message}{Environment.NewLine}");
    }
}

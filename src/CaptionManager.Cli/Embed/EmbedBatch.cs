using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CaptionManager.Cli.Batches;
using CaptionManager.Cli.Files;
using CaptionManager.Cli.Streams;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>One run of <c>embed</c>.</summary>
internal sealed class EmbedBatch(CliContext cli, EmbedRequest request, EmbedOptions options, string? folder, bool dryRun, bool json)
{
    // Files that wait for the disk together: docs/decisions/0110. More gain little, and hold more room on the disk. With --out none waits for the disk,
    // but whoever takes the results is woken once for all of them.
    private const int GroupSize = 16;
    private const long GroupOctets = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<string>> _folders = new(StringComparer.Ordinal);
    private readonly string? _fullFolder = folder is null ? null : Path.GetFullPath(folder);
    private int _withoutRow;

    /// <summary>Writes into the files.</summary>
    /// <exception cref="UsageException">There is nothing to write.</exception>
    public async Task<int> RunAsync(IEnumerable<string> paths, byte separator)
    {
        if (request is { Set.Count: 0, Credit: null, Sheet: null } && options.Strip == PrivacyParts.None)
            throw new UsageException("nothing to write: name fields with --set, --unset, --credit or --from, or what to take out with --strip");
        var walker = new PathWalker(cli);
        var batch = new FileBatch(cli, walker, json);
        var files = walker.Walk(paths, separator).DistinctBy(file => file.FullPath);
        var exit = await batch.RunAsync(files, GroupSize, group => Embed(batch, group));
        if (_withoutRow > 0)
            cli.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"{_withoutRow:N0} files have no row in {request.Sheet!.Name} and were left as they are"));
        if (cli.Stop.IsCancellationRequested)
            return exit;
        ReportUnusedRows();
        return Math.Max(exit, cli.Exit());
    }

    private void Embed(FileBatch batch, OrderedGroup<FoundFile, FileReport> group)
    {
        var prepared = new List<PreparedFile>(GroupSize);
        var octets = 0L;
        while (group.Next() is { } next)
        {
            var report = new FileReport();
            PreparedEmbed? embed = null;
            if (!batch.Attempt(next.Item, report, () => embed = Prepare(next.Item, report)) || embed is null)
            {
                next.Complete(report);
                continue;
            }

            prepared.Add(new PreparedFile(next, report, embed));
            octets += embed.Result.BytesAfter;
            if (octets < GroupOctets)
                continue;
            Commit(batch, prepared);
            octets = 0;
        }

        Commit(batch, prepared);
    }

    /// <summary>Does all but the last step; null when there is no last step.</summary>
    private PreparedEmbed? Prepare(FoundFile file, FileReport report)
    {
        var changes = request.For(file.Path) ?? (options.Strip == PrivacyParts.None ? null : new MetadataChanges());
        if (changes is null)
        {
            Interlocked.Increment(ref _withoutRow);
            if (!File.Exists(file.Path))
                throw new FileNotFoundException();
            return null;
        }

        if (dryRun)
        {
            Report(report, file.Path, Plan(file.Path, changes));
            return null;
        }

        return PhotoFile.PrepareEmbed(file.FullPath, changes, options with { OutputPath = Target(file) });
    }

    private void Commit(FileBatch batch, List<PreparedFile> prepared)
    {
        var faults = PreparedEmbed.CommitTogether([.. prepared.Select(file => file.Embed)]);
        foreach (var ((item, report, embed), fault) in prepared.Zip(faults))
        {
            using (embed)
            {
                batch.Attempt(item.Item, report, () =>
                {
                    // Raws of one name (a CR2 and its DNG) wanted the same sidecar; who came second takes another, now that it is seen whose it is.
                    var result = fault is MetadataWriteException { Code: DiagnosticCodes.ChangedMeanwhile } && options.Sidecar != SidecarPolicy.Never
                        ? PhotoFile.Embed(item.Item.FullPath, request.For(item.Item.Path) ?? new MetadataChanges(), options with { OutputPath = Target(item.Item) })
                        : fault is null ? embed.Result : throw fault;
                    Report(report, item.Item.Path, EmbedOutcome.Of(result));
                });
                item.Complete(report);
            }
        }

        prepared.Clear();
    }

    private EmbedOutcome Plan(string path, MetadataChanges changes)
    {
        using var stream = File.OpenRead(path);
        var plan = PhotoFile.PlanEmbed(stream, changes, options);
        return new EmbedOutcome(null, plan.Format, stream.Length, plan.Length, null, false, !plan.IsUnchanged, plan.Warnings);
    }

    private void Report(FileReport report, string path, EmbedOutcome outcome)
    {
        if (json)
            Output.WriteJson(report.Lines, (path, outcome), EmbedOutcomeJson.Write);
        else
            Encoding.UTF8.GetBytes(EmbedOutcomeText.Of(path, outcome), report.Lines);
    }

    // Null replaces the file itself.
    private string? Target(FoundFile file)
    {
        if (_fullFolder is null)
        {
            MakeReady(Path.GetDirectoryName(file.FullPath)!, isMade: false);
            return null;
        }

        var target = Path.GetFullPath(Path.Join(_fullFolder, file.Relative));
        if (target == file.FullPath)
            return null;
        var first = _targets.GetOrAdd(target, file.Path);
        if (first != file.Path)
            throw new FileProblemException(new FileProblem(FileProblem.SameTarget, $"{Path.Join(folder, file.Relative)} is written from {first} already; name the folder above both, and their places below it are kept."));
        MakeReady(Path.GetDirectoryName(target)!, isMade: true);
        return target;
    }

    /// <summary>Once a folder: makes it where results go, and clears what a killed run left there.</summary>
    private void MakeReady(string target, bool isMade) => _ = _folders.GetOrAdd(target, name => new Lazy<string>(() =>
    {
        if (isMade)
            Directory.CreateDirectory(name);
        var removed = PhotoFile.RemoveLeftovers(name);
        if (removed > 0)
            cli.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"removed {removed:N0} half-written files that a run which was killed had left in {name}"));
        return name;
    })).Value;

    private void ReportUnusedRows()
    {
        foreach (var row in request.Sheet?.Rows.Where(row => !row.IsUsed) ?? [])
        {
            var problem = new FileProblem(FileProblem.NotFound, $"{request.Sheet!.Name}, line {row.Line}, names it, but it is not among the files given.");
            cli.Messages.Failed($"{row.File}: {problem.Message}");
            if (json)
                cli.Output.WriteJson((row.File, problem), FileProblem.Write);
        }
    }

    /// <summary>A file whose new content lies ready beside it.</summary>
    private sealed record PreparedFile(OrderedItem<FoundFile, FileReport> Item, FileReport Report, PreparedEmbed Embed);
}

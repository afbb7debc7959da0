using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CaptionManager.Cli.Files;
using CaptionManager.Cli.Streams;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>One run of <c>embed</c>.</summary>
internal sealed class EmbedBatch(CliContext cli, EmbedRequest request, EmbedOptions options, string? folder, bool dryRun, bool json)
{
    private readonly ConcurrentDictionary<string, string> _targets = new(StringComparer.Ordinal);
    private int _withoutRow;

    /// <summary>Writes into the files.</summary>
    /// <exception cref="UsageException">There is nothing to write.</exception>
    public async Task<int> RunAsync(IEnumerable<string> paths, byte separator)
    {
        if (request is { Set.Count: 0, Credit: null, Sheet: null })
            throw new UsageException("nothing to write: name fields with --set, --unset, --credit or --from");
        var walker = new PathWalker(cli);
        var files = walker.Walk(paths, separator).DistinctBy(file => Path.GetFullPath(file.Path));
        var exit = await FileBatch.RunAsync(cli, walker, files, json, Embed);
        if (_withoutRow > 0)
            cli.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"{_withoutRow:N0} files have no row in {request.Sheet!.Name} and were left as they are"));
        if (cli.Stop.IsCancellationRequested)
            return exit;
        ReportUnusedRows();
        return Math.Max(exit, cli.Exit());
    }

    private void Embed(FoundFile file, FileReport report)
    {
        if (request.For(file.Path) is not { } changes)
        {
            Interlocked.Increment(ref _withoutRow);
            if (!File.Exists(file.Path))
                throw new FileNotFoundException();
            return;
        }

        var outcome = dryRun ? Plan(file.Path, changes) : Write(file, changes);
        if (json)
            Output.WriteJson(report.Lines, (file.Path, outcome), EmbedOutcomeJson.Write);
        else
            Encoding.UTF8.GetBytes(EmbedOutcomeText.Of(file.Path, outcome), report.Lines);
    }

    private EmbedOutcome Plan(string path, MetadataChanges changes)
    {
        using var stream = File.OpenRead(path);
        var plan = PhotoFile.PlanEmbed(stream, changes, options);
        return new EmbedOutcome(null, plan.Format, stream.Length, plan.Length, null, false, !plan.IsUnchanged, plan.Warnings);
    }

    private EmbedOutcome Write(FoundFile file, MetadataChanges changes)
    {
        var result = PhotoFile.Embed(file.Path, changes, options with { OutputPath = Target(file) });
        return new EmbedOutcome(
            result.Written, result.Format, result.BytesBefore, result.BytesAfter, result.ImageDataHash, result.Verified, result.Changed, result.Warnings);
    }

    // Null replaces the file itself.
    private string? Target(FoundFile file)
    {
        if (folder is null)
            return null;
        var target = Path.Join(folder, file.Relative);
        var full = Path.GetFullPath(target);
        if (full == Path.GetFullPath(file.Path))
            return null;
        var first = _targets.GetOrAdd(full, file.Path);
        if (first != file.Path)
            throw new FileProblemException(new FileProblem(FileProblem.SameTarget, $"{target} is written from {first} already; name the folder above both, and their places below it are kept."));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return target;
    }

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
}

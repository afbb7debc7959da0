using System.Globalization;
using CaptionManager.Cli.Batches;
using CaptionManager.Cli.Streams;

namespace CaptionManager.Cli.Files;

/// <summary>Does something to each of many files: on all cores, reports in order; a bad file never stops the rest.</summary>
/// <param name="cli">Where it runs.</param>
/// <param name="walker">Finds the files.</param>
/// <param name="json">Whether failures are objects on standard output rather than messages.</param>
internal sealed class FileBatch(CliContext cli, PathWalker walker, bool json)
{
    /// <summary>Runs the batch, a file at a time.</summary>
    /// <param name="files">What the walker found, lazily.</param>
    /// <param name="work">What to do; what it throws becomes the file's failure.</param>
    public Task<int> RunAsync(IEnumerable<FoundFile> files, Action<FoundFile, FileReport> work)
    {
        return RunAsync(files, 1, One);

        void One(OrderedGroup<FoundFile, FileReport> group)
        {
            while (group.Next() is { } next)
            {
                var report = new FileReport();
                Attempt(next.Item, report, () => work(next.Item, report));
                next.Complete(report);
            }
        }
    }

    /// <summary>Runs the batch, several files together.</summary>
    /// <param name="files">What the walker found, lazily.</param>
    /// <param name="groupSize">Files together at most.</param>
    /// <param name="work">What to do with a group; <see cref="Attempt"/> makes failures of what is thrown.</param>
    public async Task<int> RunAsync(IEnumerable<FoundFile> files, int groupSize, Action<OrderedGroup<FoundFile, FileReport>> work)
    {
        var (done, failed, found) = (0L, 0L, false);
        using (var progress = new ProgressLine("files"))
        {
            await Ordered.RunAsync(files, groupSize, work, Take, cli.Output.Flush, cli.Stop);

            void Take(FileReport report)
            {
                cli.Output.Write(report.Lines.WrittenSpan);
                foreach (var message in report.Messages)
                    cli.Messages.Say(message);
                found |= report.Found;
                if (report.Failed)
                {
                    failed++;
                    cli.Messages.Failed();
                }

                progress.Report(++done);
            }
        }

        if (failed > 0)
            cli.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"{failed:N0} of {done:N0} files failed"));
        if (walker.PassedOver > 0)
            cli.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"passed over {walker.PassedOver:N0} files in folders whose names are no picture's, film's or PDF's"));
        if (cli.Stop.IsCancellationRequested)
            cli.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"stopped after {done:N0} files; nothing was left half-written"));
        return cli.Exit(found);
    }

    /// <summary>Does a step of the work on a file; what it throws becomes the file's failure.</summary>
    /// <returns>True when it was done.</returns>
    public bool Attempt(FoundFile file, FileReport report, Action step)
    {
        try
        {
            step();
            return true;
        }
#pragma warning disable CA1031 // One bad file must not stop the batch, whatever is wrong with it; it is named.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var problem = FileProblem.Of(exception, file.Path);
            report.Lines.Clear();
            report.Failed = true;
            if (json)
                Output.WriteJson(report.Lines, (file.Path, problem), FileProblem.Write);
            else
                report.Messages.Add($"{file.Path}: {problem.Message} ({problem.Code})");
            return false;
        }
    }
}

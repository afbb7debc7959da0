using System.Globalization;
using CaptionManager.Cli.Streams;

namespace CaptionManager.Cli.Files;

/// <summary>Does something to each of many files: on all cores, reports in order; a bad file never stops the rest.</summary>
internal static class FileBatch
{
    /// <summary>Runs the batch.</summary>
    /// <param name="cli">Where it runs.</param>
    /// <param name="walker">Finds the files.</param>
    /// <param name="files">What it found, lazily.</param>
    /// <param name="json">Whether failures are objects on standard output rather than messages.</param>
    /// <param name="work">What to do; what it throws becomes the file's failure.</param>
    public static async Task<int> RunAsync(CliContext cli, PathWalker walker, IEnumerable<FoundFile> files, bool json, Action<FoundFile, FileReport> work)
    {
        var (done, failed, found) = (0L, 0L, false);
        using (var progress = new ProgressLine("files"))
        {
            await Ordered.RunAsync(files, Do, Take, cli.Output.Flush, cli.Stop);

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
            cli.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"passed over {walker.PassedOver:N0} files in folders whose names are no picture's"));
        if (cli.Stop.IsCancellationRequested)
            cli.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"stopped after {done:N0} files; nothing was left half-written"));
        return cli.Exit(found);

        FileReport Do(FoundFile file)
        {
            var report = new FileReport();
            try
            {
                work(file, report);
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
            }

            return report;
        }
    }
}

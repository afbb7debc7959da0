using System.CommandLine;
using System.Runtime.InteropServices;
using CaptionManager.Cli.Streams;
using CaptionManager.Cli.Audit;
using CaptionManager.Cli.Duplicates;
using CaptionManager.Cli.Embed;
using CaptionManager.Cli.Format;
using CaptionManager.Cli.Inspect;
using CaptionManager.Cli.Lint;
using CaptionManager.Cli.Pair;
using CaptionManager.Cli.Parse;
using CaptionManager.Cli.Pull;
using CaptionManager.Cli.Replace;
using CaptionManager.Cli.Template;

namespace CaptionManager.Cli;

/// <summary>The program: its verbs, and what becomes of faults, Ctrl-C and a closed output.</summary>
internal static class CaptionsCommand
{
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Show where a fault of the program arose.", Recursive = true };

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
        var messages = new Messages(error);
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var output = new Output(StandardStreams.OpenOutput());
        var cli = new CliContext(StandardStreams.OpenInput, output, messages, stop.Token);
        // Replacing "@name" by what the file holds would make a picture of that name unreachable.
        var parsed = Root(cli).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                messages.Say(problem.Message);
            messages.Say(parsed.CommandResult.Command is RootCommand ? "see captions --help" : $"see captions {parsed.CommandResult.Command.Name} --help");
            return ExitCode.WrongUsage;
        }

        try
        {
            var exit = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, CancellationToken.None);
            output.Flush();
            return exit;
        }
        catch (OutputClosedException)
        {
            return ExitCode.OutputClosed;
        }
        catch (UsageException exception)
        {
            messages.Say(exception.Message);
            return ExitCode.WrongUsage;
        }
#pragma warning disable CA1031 // The outermost catch: whatever it is, the user is told in one line.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            messages.Say($"a fault of the program: {exception.Message} (--verbose shows where)");
            if (parsed.GetValue(Verbose))
                await error.WriteLineAsync(exception.ToString());
            return ExitCode.Fault;
        }

        // The first time finishes what is in hand; the second ends the process at once.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    private static RootCommand Root(CliContext cli)
    {
        var root = new RootCommand("Captions and picture credits: read them, write them into picture files, compare them.")
        {
            Verbose,
            InspectCommand.Create(cli),
            EmbedCommand.Create(cli),
            ParseCommand.Create(cli),
            FormatCommand.Create(cli),
            LintCommand.Create(cli),
            TemplateCommand.Create(cli),
            ReplaceCommand.Create(cli),
            DuplicatesCommand.Create(cli),
            PairCommand.Create(cli),
            PullCommand.Create(cli),
            AuditCommand.Create(cli),
        };
        root.Directives.Clear();
        return root;
    }
}

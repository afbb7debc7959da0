using CaptionManager.Cli.Streams;

namespace CaptionManager.Cli;

/// <summary>What a verb works with.</summary>
/// <param name="Input">Opens standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Messages">Standard error.</param>
/// <param name="Stop">Set by Ctrl-C: finish what is in hand.</param>
internal sealed record CliContext(Func<Stream> Input, Output Output, Messages Messages, CancellationToken Stop)
{
    /// <summary>The exit code of a verb that came to its end.</summary>
    /// <param name="found">Whether <c>--fail-on</c> found something.</param>
    public int Exit(bool found = false) =>
        Stop.IsCancellationRequested ? ExitCode.Interrupted
        : found || Messages.Failures > 0 ? ExitCode.SomeFailed
        : ExitCode.Done;
}

namespace CaptionManager.Cli;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Finished, but at least one item failed, or <c>--fail-on</c> found what it was told to look for.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line makes no sense; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 70;

    /// <summary>Stopped by Ctrl-C: the file in hand was finished, the rest was not begun.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read standard output went away.</summary>
    public const int OutputClosed = 141;
}

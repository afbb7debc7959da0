namespace CaptionManager.Cli.Streams;

/// <summary>Complaints on standard error, one a line. They are counted: one is enough for exit code 1. Thread-safe.</summary>
internal sealed class Messages(TextWriter error)
{
    private int _failures;

    /// <summary>Items that failed.</summary>
    public int Failures => Volatile.Read(ref _failures);

    /// <summary>An item failed; the rest goes on.</summary>
    public void Failed(string message)
    {
        Interlocked.Increment(ref _failures);
        Say(message);
    }

    /// <summary>An item failed, and the output says so already.</summary>
    public void Failed() => Interlocked.Increment(ref _failures);

    /// <summary>Something to know.</summary>
    public void Say(string message)
    {
        lock (error)
            error.WriteLine($"captions: {OneLine(message)}");
    }

    // A file name may hold anything, line ends and terminal escapes included.
    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? text : string.Concat(text.Select(c => c < ' ' ? '\uFFFD' : c));
}

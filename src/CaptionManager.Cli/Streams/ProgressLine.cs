using System.Globalization;
using CaptionManager.Captions.Comparison;

namespace CaptionManager.Cli.Streams;

/// <summary>One line on standard error that says how far the work is; only on a terminal, gone at the end.</summary>
internal sealed class ProgressLine(string what) : IProgress<DuplicateProgress>, IProgress<long>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _shown = !Console.IsErrorRedirected;
    private long _last;
    private bool _drawn;

    /// <inheritdoc/>
    public void Report(DuplicateProgress value) => Draw(value.Captions, $", {value.Pairs.ToString("N0", CultureInfo.InvariantCulture)} pairs");

    /// <inheritdoc/>
    public void Report(long value) => Draw(value, "");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_drawn)
            Console.Error.Write("\r\u001b[K");
    }

    private void Draw(long count, string more)
    {
        if (!_shown || (_last != 0 && TimeProvider.System.GetElapsedTime(_last) < Interval))
            return;
        _last = TimeProvider.System.GetTimestamp();
        _drawn = true;
        Console.Error.Write($"\r{count.ToString("N0", CultureInfo.InvariantCulture)} {what}{more}\u001b[K");
    }
}

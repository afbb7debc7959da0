using System.Diagnostics;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>Work of a library inside this process, on all cores, as our own program does its.</summary>
internal static class InProcess
{
    /// <summary>Does it for each and takes the time; what it lists is listed before.</summary>
    public static Task<TimeSpan> ForEachAsync<T>(IReadOnlyCollection<T> items, Action<T> work)
    {
        var begun = Stopwatch.GetTimestamp();
        Parallel.ForEach(items, work);
        return Task.FromResult(Stopwatch.GetElapsedTime(begun));
    }
}

using System.Diagnostics;
using System.Globalization;

namespace CaptionManager.Metadata.Tests.Fuzzing;

/// <summary>
/// Every reader and writer on damaged files: a fixed count with a fixed seed, or, with <c>FUZZ_MINUTES</c> set, for that long with
/// a seed of its own (<c>FUZZ_SEED</c> repeats one). Finds lie in <c>FUZZ_FOLDER</c>, each to become a case of its own.
/// </summary>
public sealed class FuzzTests
{
    private const int Count = 5_000;
    private const int Seed = 20_261_127;

    [Test]
    public void AnyFile_Damaged_IsReadAndWrittenOrRefused()
    {
        var minutes = Number("FUZZ_MINUTES");
        var seed = Number("FUZZ_SEED") ?? (minutes is null ? Seed : Environment.TickCount);
        var kept = Environment.GetEnvironmentVariable("FUZZ_FOLDER");
        var folder = kept is null ? Directory.CreateTempSubdirectory("captions-fuzz").FullName : Directory.CreateDirectory(kept).FullName;
        try
        {
            var run = new FuzzRun(seed, folder);
            var begun = Stopwatch.GetTimestamp();
            run.Run(count => minutes is { } limit ? Stopwatch.GetElapsedTime(begun).TotalMinutes >= limit : count >= Count);
            TestContext.Out.WriteLine($"[figure] {run.Summary}");
            if (kept is not null)
                File.WriteAllText(Path.Combine(folder, "progress.txt"), $"{run.Summary}\nended\n");
            Assert.That(run.Finds, Is.Empty, $"{run.Summary}; the files lie in {folder}");
            Assert.That(run.Unproved, Is.LessThanOrEqualTo(Math.Max(5, run.Count / 1000)), run.Summary);
        }
        finally
        {
            if (kept is null && TestContext.CurrentContext.Result.FailCount == 0)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

using CaptionManager.TestKit;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>The time from the command to the prompt for one picture.</summary>
internal static class StartBenchmark
{
    private const int Runs = 21;
    private const string Name = "captions inspect one.jpg";

    public static async Task RunAsync(Tool captions, Bars bars)
    {
        var table = new Table("start", "files", 1);
        await table.MeasureAsync(Name, () => captions.RunAsync("inspect", Samples.Photos[0]), Runs);
        table.Print();
        if (table.PerSecond(Name) is { } perSecond)
            bars.HoldBelow(Name, 1000 / perSecond, 120, "ms");
    }
}

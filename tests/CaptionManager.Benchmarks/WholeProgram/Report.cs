using System.Diagnostics;
using System.Globalization;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>The whole-program benchmarks in one run, each beside its peers, and the numbers to hold at the end.</summary>
internal static class Report
{
    private static readonly (string Name, int Octets, int Count)[] Sizes = [("100 KB", 100_000, 1000), ("2 MB", 2_000_000, 200), ("8 MB", 8_000_000, 50), ("40 MB", 40_000_000, 10)];

    /// <summary>Runs all, or those named: <c>start</c>, <c>inspect</c>, <c>embed</c>, <c>captions</c>; <c>memory</c> only when named.</summary>
    public static async Task<int> RunAsync(string[] named)
    {
        bool Wanted(string name) => named.Length == 0 || named.Contains(name);
        var begun = Stopwatch.GetTimestamp();
        var captions = Tool.Captions();
        Console.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}; captions is {captions.Path}");
        var bars = new Bars();
        if (Wanted("start"))
            await StartBenchmark.RunAsync(captions, bars);
        if (Wanted("inspect") || Wanted("embed"))
        {
            var (copy, sync, exifTool, exiv2) = (Tool.Find("cp"), Tool.Find("sync"), Tool.Find("exiftool"), Tool.Find("exiv2"));
            foreach (var (name, octets, count) in Sizes)
            {
                using var photos = new PhotoSet(name, octets, count);
                if (Wanted("inspect") && copy is not null)
                    await InspectBenchmark.RunAsync(captions, copy, exifTool, exiv2, photos, bars);
                if (Wanted("embed"))
                    await EmbedBenchmark.RunAsync(captions, copy, sync, exifTool, exiv2, photos, bars);
            }
        }

        // By name alone: it takes minutes, and room for two gigabytes twice.
        if (named.Contains("memory"))
            await MemoryBenchmark.RunAsync(captions, bars);
        if (Wanted("captions"))
            await CaptionBenchmarks.RunAsync(captions, bars);
        bars.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Took {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s."));
        return 0;
    }
}

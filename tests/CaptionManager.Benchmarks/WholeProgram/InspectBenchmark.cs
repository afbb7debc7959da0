namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>Reading the metadata of a folder, beside exiftool and exiv2 as they are used for it.</summary>
internal static class InspectBenchmark
{
    private const string Ours = "captions inspect --no-hash";
    private const string ExifToolRow = "exiftool -fast2 -j";

    public static async Task RunAsync(Tool captions, Tool? exifTool, Tool? exiv2, PhotoSet photos, Bars bars)
    {
        var table = new Table($"inspect, {photos.Files.Count} JPEGs of {photos.Name}", "files", photos.Files.Count);
        await table.MeasureAsync(Ours, () => captions.RunAsync("inspect", photos.Originals, "--json", "--no-hash"));
        await table.MeasureAsync("captions inspect (with hash)", () => captions.RunAsync("inspect", photos.Originals, "--json"));
        if (exifTool is not null)
            await table.MeasureAsync(ExifToolRow, () => exifTool.RunAsync(["-fast2", "-j", "-q", .. photos.Files]), runs: 1);
        if (exiv2 is not null)
            await table.MeasureAsync("exiv2 -pa", () => exiv2.RunAsync(["-q", "-pa", .. photos.Files]));
        table.Print(ExifToolRow, "exiv2 -pa");
        bars.Hold($"inspect, {photos.Name}, beside exiftool", table.Ratio(Ours, ExifToolRow), 20, "×");
    }
}

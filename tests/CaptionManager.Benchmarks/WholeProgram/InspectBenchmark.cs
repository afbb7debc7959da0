using CaptionManager.Metadata;
using Directory = System.IO.Directory;
using ImageMetadataReader = MetadataExtractor.ImageMetadataReader;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>Reading the metadata of a folder, beside exiftool and exiv2 as they are used for it.</summary>
internal static class InspectBenchmark
{
    private const int Count = 1000;
    private const string Ours = "captions inspect --no-hash";
    private const string ExifToolRow = "exiftool -fast2 -j";

    // Both inside this process, which compiles at run time, on all cores.
    private const string Peer = "MetadataExtractor (library)";
    private const string Library = "PhotoFile.Inspect (library)";

    private const long HashedOctets = 2_500_000_000;

    // The peer does not look for one.
    private static readonly InspectOptions NoSidecar = new() { Sidecar = false };

    public static async Task RunAsync(Tool captions, Tool copy, Tool? exifTool, Tool? exiv2, PhotoSet photos, Bars bars)
    {
        var folder = await photos.LinksAsync(copy, Count);
        string[] files = [.. Directory.EnumerateFiles(folder, "*.jpg", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var table = new Table($"inspect, {Count:N0} JPEGs of {photos.Name}", "files", Count);
        await table.MeasureAsync(Ours, () => captions.RunAsync("inspect", folder, "--json", "--no-hash"));
        // The hash reads all of every file.
        if (photos.Octets / photos.Files.Count * Count < HashedOctets)
            await table.MeasureAsync("captions inspect (with hash)", () => captions.RunAsync("inspect", folder, "--json"));
        if (exifTool is not null)
            await table.MeasureAsync(ExifToolRow, () => exifTool.RunAsync(["-fast2", "-j", "-q", .. files]), runs: 1);
        if (exiv2 is not null)
            await table.MeasureAsync("exiv2 -pa", () => exiv2.RunAsync(["-q", "-pa", .. files]));
        await table.MeasureAsync(Peer, () => InProcess.ForEachAsync(files, path => ImageMetadataReader.ReadMetadata(path)), runs: 15);
        await table.MeasureAsync(Library, () => InProcess.ForEachAsync(files, path => PhotoFile.Inspect(path, NoSidecar)), runs: 15);
        table.Print(ExifToolRow, "exiv2 -pa", Peer);
        bars.Hold($"inspect, {photos.Name}, the library beside MetadataExtractor", table.Ratio(Library, Peer), 3, "×");
        bars.Hold($"inspect, {photos.Name}, beside exiftool", table.Ratio(Ours, ExifToolRow), 20, "×");
    }
}

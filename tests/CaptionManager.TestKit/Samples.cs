namespace CaptionManager.TestKit;

/// <summary>The sample photos of the repository.</summary>
public static class Samples
{
    private static readonly string Root = Find();

    /// <summary>Every sample photo, by name.</summary>
    public static IReadOnlyList<string> Photos { get; } = [.. Directory.EnumerateFiles(Root, "SAMPLE-*").Order(StringComparer.Ordinal)];

    /// <summary>Where a file of the samples folder lies.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Root, name);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = System.IO.Path.Combine(folder.FullName, "media", "samples");
            if (File.Exists(System.IO.Path.Combine(samples, "manifest.json"))) return samples;
        }

        throw new DirectoryNotFoundException($"There is no media/samples above {AppContext.BaseDirectory}.");
    }
}

namespace CaptionManager.Desk.Ingest;

/// <summary>Where the sample photos lie: in the repository, or beside the published program.</summary>
public sealed class SampleFolder
{
    private const string CaptionSheet = "captions.csv";
    private const string Pattern = "SAMPLE-*";

    private SampleFolder(string? path) => Path = path;

    /// <summary>The folder; <see langword="null"/> where this installation has none.</summary>
    public string? Path { get; }

    /// <summary>The photos, by name; none where there is no folder.</summary>
    public IReadOnlyList<string> Photos =>
        Path is null ? [] : [.. Directory.EnumerateFiles(Path, Pattern).Order(StringComparer.Ordinal)];

    /// <summary>The caption sheet beside them; <see langword="null"/> where there is none.</summary>
    public string? Sheet => Path is null || !File.Exists(System.IO.Path.Combine(Path, CaptionSheet)) ? null : System.IO.Path.Combine(Path, CaptionSheet);

    /// <summary>Looks for the folder.</summary>
    /// <param name="contentRoot">The folder of the web project or the published program.</param>
    public static SampleFolder Find(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            var samples = System.IO.Path.Combine(folder.FullName, "media", "samples");
            if (File.Exists(System.IO.Path.Combine(samples, "manifest.json"))) return new SampleFolder(samples);
        }

        var beside = System.IO.Path.Combine(contentRoot, "samples");
        return new SampleFolder(File.Exists(System.IO.Path.Combine(beside, "manifest.json")) ? beside : null);
    }
}

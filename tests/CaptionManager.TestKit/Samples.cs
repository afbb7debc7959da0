namespace CaptionManager.TestKit;

/// <summary>The sample photos of the repository.</summary>
public static class Samples
{
    private static readonly string Root = Checkout.Path("media/samples");

    /// <summary>Every sample photo, by name.</summary>
    public static IReadOnlyList<string> Photos { get; } = [.. Directory.EnumerateFiles(Root, "SAMPLE-*").Order(StringComparer.Ordinal)];

    /// <summary>Where a file of the samples folder lies.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Root, name);
}

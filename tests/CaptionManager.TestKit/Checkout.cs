namespace CaptionManager.TestKit;

/// <summary>The repository the tests run in, found from where they run: a source path in a reproducible build is not a place on this disk.</summary>
public static class Checkout
{
    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = Find();

    /// <summary>Where a file lies, by its path from the root with slashes.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CaptionManager.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"There is no CaptionManager.sln above {AppContext.BaseDirectory}.");
    }
}

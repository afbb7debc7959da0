namespace CaptionManager.Architecture.Tests;

/// <summary>The files of the repository, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["obj", "bin", "artifacts", "node_modules"];

    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = Find();

    /// <summary>Files below <c>src</c> that people write, with these extensions.</summary>
    public static IEnumerable<string> Sources(params string[] extensions) => Files("src", extensions);

    /// <summary>Files below a folder that people write, with these extensions.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !Relative(file).Split('/').Any(Generated.Contains))
            .Order(StringComparer.Ordinal);

    /// <summary>A path from the root, with slashes.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaptionManager.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"There is no CaptionManager.sln above {AppContext.BaseDirectory}.");
    }
}

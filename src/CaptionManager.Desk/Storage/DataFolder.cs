using CaptionManager.Desk.Persistence;

namespace CaptionManager.Desk.Storage;

/// <summary>The folder in which the desk keeps files, absolute and writable.</summary>
public sealed class DataFolder
{
    private const string SolutionFile = "CaptionManager.sln";

    private DataFolder(string path) => Path = path;

    /// <summary>The absolute path, without a separator at its end.</summary>
    public string Path { get; }

    /// <summary>Finds, creates and tries the folder.</summary>
    /// <param name="configured">The setting <c>Storage:DataFolder</c>, or <see langword="null"/>.</param>
    /// <param name="contentRoot">The folder of the web project or the published program.</param>
    /// <exception cref="DeskSettingException">The folder cannot be created or written.</exception>
    public static DataFolder Open(string? configured, string contentRoot)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(Locate(configured, contentRoot));
        try
        {
            Directory.CreateDirectory(path);
            var probe = System.IO.Path.Combine(path, $".write-test-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeskSettingException(
                "Storage:DataFolder", $"The folder '{path}' cannot be written ({e.Message}).", "Give the desk's account write access, or name another folder.");
        }

        return new DataFolder(path);
    }

    private static string Locate(string? configured, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(configured)) return System.IO.Path.GetFullPath(configured, contentRoot);
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, SolutionFile)))
                return System.IO.Path.Combine(folder.FullName, "media", "library");
        }

        return System.IO.Path.Combine(contentRoot, "data");
    }
}

using System.Diagnostics;

namespace CaptionManager.TestKit;

/// <summary>Runs exiv2 as a second reader of what this project writes. One run takes as many files as there are.</summary>
public static class Exiv2
{
    /// <summary>The value of one key (<c>Xmp.photoshop.Headline</c>) by file name; files without it are left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(IReadOnlyList<string> paths, string key)
    {
        var start = new ProcessStartInfo("exiv2") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-q", "-K", key, "-Pv", .. paths])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("exiv2 did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        _ = errors.Status;
        var values = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            // With several files each line starts with the path; with one it is the value alone.
            var path = paths.Count == 1 ? paths[0] : paths.FirstOrDefault(path => line.StartsWith(path, StringComparison.Ordinal));
            if (path is not null)
                values[Path.GetFileName(path)] = paths.Count == 1 ? line.Trim() : line[path.Length..].Trim();
        }

        return values;
    }
}

using System.Diagnostics;

namespace CaptionManager.Cli.Tests.Embed;

/// <summary>Runs exiv2 as a further reader.</summary>
internal static class ExifTwo
{
    /// <summary>The values of many files, by file name and then by exiv2's key; repeated keys joined by a bar.</summary>
    public static async Task<Dictionary<string, Dictionary<string, string>>> ReadAsync(IReadOnlyList<string> paths)
    {
        var start = new ProcessStartInfo("exiv2") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-q", "-PEIXkv", .. paths])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await errors;
        var files = paths.ToDictionary(path => Path.GetFileName(path), _ => new Dictionary<string, string>());
        foreach (var line in output.Split('\n'))
        {
            // path, two spaces, key, spaces, value
            if (line.Split("  ", 2, StringSplitOptions.None) is not [var path, var rest] || !files.TryGetValue(Path.GetFileName(path), out var values))
                continue;
            var key = rest.Split(' ', 2)[0];
            var value = rest[key.Length..].Trim();
            values[key] = values.TryGetValue(key, out var before) ? $"{before}|{value}" : value;
        }

        return files;
    }
}

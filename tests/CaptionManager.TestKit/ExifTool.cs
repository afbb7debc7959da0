using System.Diagnostics;
using System.Text.Json;

namespace CaptionManager.TestKit;

/// <summary>Runs exiftool as a second reader of what this project writes. One run takes as many files as there are.</summary>
public static class ExifTool
{
    /// <summary>What <c>exiftool -j</c> prints for the files, by file name; arguments such as <c>-G1</c> in front.</summary>
    public static IReadOnlyDictionary<string, JsonElement> ReadJson(IEnumerable<string> paths, params string[] arguments)
    {
        var output = Run([.. arguments, "-j", "-charset", "filename=utf8", .. paths]);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.EnumerateArray()
            .ToDictionary(file => Path.GetFileName(file.GetProperty("SourceFile").GetString()!), file => file.Clone());
    }

    /// <summary>Warnings and errors of <c>exiftool -validate -warning -error -a</c>, by file name; empty for a clean file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Warnings(IEnumerable<string> paths)
    {
        var warnings = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var path in paths)
            warnings[Path.GetFileName(path)] = [];
        // Columns: the verdict, the name, then warnings and errors, a dash where there are none.
        foreach (var line in Run(["-validate", "-a", "-m", "-T", "-FileName", "-Warning", "-Error", .. paths]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = line.Split('\t');
            if (!warnings.ContainsKey(columns[1]))
                throw new InvalidOperationException($"exiftool named a file that it was not asked about: {line}");
            warnings[columns[1]] = [.. columns[2..].Select(text => text.Trim()).Where(text => text is not ("" or "-"))];
        }

        return warnings;
    }

    /// <summary>Runs exiftool and returns standard output; its exit status is not looked at, for it tells of warnings too.</summary>
    public static string Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("exiftool") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("exiftool did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.Status;
        return output;
    }
}

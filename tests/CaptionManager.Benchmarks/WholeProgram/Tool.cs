using System.Diagnostics;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>A program that is measured as a whole process: start-up, work, end.</summary>
/// <param name="Path">Where it is.</param>
internal sealed record Tool(string Path)
{
    /// <summary>The program of this name on the path; null, and a message, when there is none.</summary>
    public static Tool? Find(string name)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => System.IO.Path.Join(folder, name)).FirstOrDefault(File.Exists);
        if (found is not null)
            return new Tool(found);
        Console.WriteLine($"{name} is not installed: its rows are left out.");
        return null;
    }

    /// <summary>Our own: the published native file where there is one, else the build's output.</summary>
    public static Tool Captions()
    {
        if (Environment.GetEnvironmentVariable("CAPTIONS") is { Length: > 0 } named)
            return new Tool(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var published = System.IO.Path.Join(folder.FullName, "artifacts", "publish", "CaptionManager.Cli", "release_linux-x64", "captions");
            if (File.Exists(published))
                return new Tool(published);
        }

        return new Tool(System.IO.Path.Join(AppContext.BaseDirectory, "captions"));
    }

    /// <summary>Runs it to its end and takes the time.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said last.</exception>
    public async Task<TimeSpan> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Begin(arguments);
        var begun = Stopwatch.GetTimestamp();
        process.StandardInput.Close();
        return await EndAsync(process, begun);
    }

    /// <summary>Runs it with a file on standard input.</summary>
    public async Task<TimeSpan> RunWithInputAsync(string inputPath, params IEnumerable<string> arguments)
    {
        using var process = Begin(arguments);
        var begun = Stopwatch.GetTimestamp();
        var writing = Task.Run(async () =>
        {
            await using var input = File.OpenRead(inputPath);
            await input.CopyToAsync(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        });
        var took = await EndAsync(process, begun);
        await writing;
        return took;
    }

    /// <summary>Starts it with its streams redirected.</summary>
    public Process Begin(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private async Task<TimeSpan> EndAsync(Process process, long begun)
    {
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
        var took = Stopwatch.GetElapsedTime(begun);
        return process.ExitCode == 0
            ? took
            : throw new InvalidOperationException($"{System.IO.Path.GetFileName(Path)} ended with {process.ExitCode}: {(await error).Trim().Split('\n')[^1]}");
    }
}

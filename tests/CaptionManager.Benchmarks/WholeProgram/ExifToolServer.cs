using System.Diagnostics;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary><c>exiftool -stay_open</c>: started once, so that its start-up is not counted.</summary>
internal sealed class ExifToolServer(Tool tool) : IDisposable
{
    private readonly Process _process = Start(tool);

    /// <summary>Sends one batch and waits until it is done.</summary>
    public async Task<TimeSpan> ExecuteAsync(IEnumerable<string> arguments)
    {
        var begun = Stopwatch.GetTimestamp();
        foreach (var argument in arguments)
            await _process.StandardInput.WriteLineAsync(argument);
        await _process.StandardInput.WriteLineAsync("-execute");
        await _process.StandardInput.FlushAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line && !line.EndsWith("{ready}", StringComparison.Ordinal))
        {
        }

        return Stopwatch.GetElapsedTime(begun);
    }

    public void Dispose()
    {
        _process.StandardInput.WriteLine("-stay_open\nFalse");
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(Tool tool)
    {
        var process = tool.Begin(["-stay_open", "True", "-@", "-"]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}

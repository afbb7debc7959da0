using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CaptionManager.Cli.Tests;

/// <summary>Runs the built program as users do: as a process.</summary>
internal static class Captions
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // The build's output, or another build of the program, such as the native one: CAPTIONS=path.
    private static readonly string Program = Environment.GetEnvironmentVariable("CAPTIONS") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "captions");

    /// <summary>Runs it to its end with nothing on standard input.</summary>
    public static Task<CaptionsRun> RunAsync(params string[] arguments) => RunAsync("", arguments);

    /// <summary>Runs it to its end with a text on standard input.</summary>
    public static Task<CaptionsRun> RunAsync(string input, string[] arguments) => RunAsync(Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>Runs it to its end with octets on standard input.</summary>
    public static async Task<CaptionsRun> RunAsync(byte[] input, string[] arguments)
    {
        using var process = Start(arguments);
        var writing = WriteAsync(process, input);
        var run = await EndAsync(process);
        await writing;
        return run;
    }

    /// <summary>Starts it; streams are octets as they come.</summary>
    public static Process Start(params string[] arguments)
    {
        // A test run in the background ignores the interrupt, and so would every program it starts.
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        foreach (var argument in (string[])["--default-signal=INT", Program, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Waits for its end and collects what it wrote.</summary>
    public static async Task<CaptionsRun> EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new CaptionsRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"captions did not end within {Patience}.");
        }
    }

    private static async Task WriteAsync(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything, which a test may want.
        }
    }
}

/// <summary>What a run of the program left.</summary>
internal sealed record CaptionsRun(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as lines.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Standard output as JSON Lines; throws when anything else is there.</summary>
    public JsonElement[] Json => [.. Lines.Select(line => JsonElement.Parse(line))];
}

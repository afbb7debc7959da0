using System.Diagnostics;

namespace CaptionManager.Web.Tests.Hosts;

/// <summary>The desk as a process of its own, to be killed as a power cut would.</summary>
public sealed class DeskProcess : IDisposable
{
    private const string Ready = "is ready at ";

    private const string SetUp = "/set-up?token=";

    private readonly Process _process;
    private readonly TaskCompletionSource<string> _setUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DeskProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on a free port and waits until it says that it is ready.</summary>
    /// <param name="dataFolder">Its data.</param>
    /// <param name="settings">Settings that differ, as <c>Delivery:RoundSeconds</c>.</param>
    public static async Task<DeskProcess> StartAsync(string dataFolder, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaptionManager.Web.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Storage__DataFolder"] = dataFolder, ["Logging__LogLevel__Default"] = "None" },
        };
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf(Ready, StringComparison.Ordinal);
            if (at < 0) continue;

            // Read on, or a full pipe would stop it.
            var desk = new DeskProcess(process, new Uri(line[(at + Ready.Length)..].Trim() + "/"));
            _ = desk.ReadOnAsync();
            return desk;
        }

        await process.WaitForExitAsync();
        throw new AssertionException($"The desk ended with status {process.ExitCode} before it was ready.");
    }

    /// <summary>The path of the link that the console prints while the desk has no administrator.</summary>
    public Task<string> SetUpLinkAsync() => _setUp.Task;

    /// <summary>Runs one of the operator's verbs to its end.</summary>
    /// <param name="dataFolder">The desk's data.</param>
    /// <param name="arguments">The verb and its arguments.</param>
    public static async Task<(int ExitCode, string Output, string Complaints)> RunAsync(string dataFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaptionManager.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Storage__DataFolder"] = dataFolder },
        };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await complaints);
    }

    /// <summary>SIGKILL: nothing of the program runs any more, not a single finally.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    private async Task ReadOnAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf(SetUp, StringComparison.Ordinal);
            if (at >= 0) _setUp.TrySetResult(line[at..].Trim());
        }

        _setUp.TrySetException(new AssertionException("The desk ended without a set-up link."));
    }

    /// <summary>Kills it if it still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}

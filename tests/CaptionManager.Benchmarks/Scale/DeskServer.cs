using System.Diagnostics;
using System.Globalization;
using CaptionManager.TestKit;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>The desk's own host as a process, from this checkout's Release build.</summary>
internal sealed class DeskServer : IDisposable
{
    private const string Ready = "is ready at ";

    private readonly Process _process;

    private DeskServer(Process process, Uri address, TimeSpan took)
    {
        _process = process;
        Address = address;
        Took = took;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the start of the process to its first answered page.</summary>
    public TimeSpan Took { get; }

    /// <summary>Octets of memory it holds now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>
    /// Octets of memory that are the process's own: without the pages of program files mapped into it, which the system shares and takes back at will (proc(5), RssFile);
    /// where the system does not tell, the whole working set.
    /// </summary>
    public long OwnMemory
    {
        get
        {
            var status = $"/proc/{_process.Id}/status";
            if (!File.Exists(status)) return WorkingSet;
            return File.ReadLines(status).Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
                .Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) << 10);
        }
    }

    /// <summary>Files, sockets and pipes it holds open; 0 where the system does not tell.</summary>
    public int Handles => Directory.Exists($"/proc/{_process.Id}/fd") ? Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length : 0;

    /// <summary>Its threads.</summary>
    public int Threads
    {
        get
        {
            _process.Refresh();
            return _process.Threads.Count;
        }
    }

    /// <summary>Processor time it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<DeskServer> StartAsync(string dataFolder)
    {
        var program = Environment.GetEnvironmentVariable("CAPTIONMANAGER_WEB") ?? Checkout.Path("artifacts/bin/CaptionManager.Web/release/CaptionManager.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Storage__DataFolder"] = dataFolder, ["Logging__LogLevel__Default"] = "Warning",
                ["Accounts__AttemptsPerMinute"] = "1000",
            },
        };
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf(Ready, StringComparison.Ordinal);
            if (at < 0) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            var address = new Uri(line[(at + Ready.Length)..].Trim() + "/");
            using var client = new HttpClient { BaseAddress = address };
            (await client.GetAsync("/sign-in")).EnsureSuccessStatusCode();
            return new DeskServer(process, address, Stopwatch.GetElapsedTime(began));
        }

        throw new InvalidOperationException($"The desk ended before it was ready. Build it with: dotnet build src/CaptionManager.Web -c Release ({program}).");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}

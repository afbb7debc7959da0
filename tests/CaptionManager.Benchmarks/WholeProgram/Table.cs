using System.Globalization;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>Measures rows of one question and prints them beside each other.</summary>
/// <param name="title">What is measured.</param>
/// <param name="unit">What is counted.</param>
/// <param name="count">How many of them a run does.</param>
/// <param name="octets">Octets a run handles; 0 when that is of no interest.</param>
/// <param name="settle">Writes what the runs before left to the disk, so that none pays for another; null when nothing is written.</param>
internal sealed class Table(string title, string unit, long count, long octets = 0, Tool? settle = null)
{
    private const int Runs = 3;
    private const int NameWidth = 34;

    private readonly Dictionary<string, TimeSpan> _times = [];

    /// <summary>Takes the median of a few runs. A program that fails is named and has no row.</summary>
    /// <param name="name">What the row says.</param>
    /// <param name="run">Does it once; only the time it returns counts.</param>
    /// <param name="runs">How often; slow peers once.</param>
    public async Task MeasureAsync(string name, Func<Task<TimeSpan>> run, int runs = Runs)
    {
        try
        {
            var times = new List<TimeSpan>();
            for (var i = 0; i < runs; i++)
            {
                if (settle is not null)
                    await settle.RunAsync();
                times.Add(await run());
            }

            times.Sort();
            _times[name] = times[times.Count / 2];
        }
        catch (InvalidOperationException exception)
        {
            Console.WriteLine($"{name}: {exception.Message}");
        }
    }

    /// <summary>How many times faster one row is than another; null when either is missing.</summary>
    public double? Ratio(string name, string than) =>
        _times.TryGetValue(name, out var time) && _times.TryGetValue(than, out var other) ? other / time : null;

    /// <summary>Items a second; null when the row is missing.</summary>
    public double? PerSecond(string name) => _times.TryGetValue(name, out var time) ? count / time.TotalSeconds : null;

    /// <summary>Prints the rows, each beside the peers named.</summary>
    public void Print(params string[] peers)
    {
        peers = [.. peers.Where(_times.ContainsKey)];
        Console.WriteLine();
        Console.WriteLine(title);
        Console.Write($"{"",NameWidth}{"seconds",10}{unit + "/s",14}{(octets > 0 ? "MB/s" : ""),10}");
        Console.WriteLine(string.Concat(peers.Select(peer => $"  × {peer}")));
        foreach (var (name, time) in _times)
        {
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{name,-NameWidth}{time.TotalSeconds,10:0.000}{count / time.TotalSeconds,14:N0}"));
            Console.Write(octets > 0 ? string.Create(CultureInfo.InvariantCulture, $"{octets / time.TotalSeconds / 1e6,10:N0}") : $"{"",10}");
            foreach (var peer in peers)
                Console.Write(string.Create(CultureInfo.InvariantCulture, $"{Ratio(name, peer)!.Value.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(peer.Length + 4)}"));
            Console.WriteLine();
        }
    }
}

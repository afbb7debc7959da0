using System.Globalization;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>Ten minutes of work, in place of an hour: <c>… -- soak FOLDER [MINUTES]</c> puts twenty people on a desk that was made and watches what its process holds.</summary>
internal static class SoakRun
{
    private const int UsualMinutes = 10;
    private const double MemoryGrowth = 1.15;
    private const double HandleGrowth = 1.10;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    /// <returns>0 where memory and handles stayed flat and nothing failed.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var minutes = UsualMinutes;
        if (arguments is not [var folder, .. var rest] || rest.Length > 1 || (rest is [var count] && !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out minutes)))
        {
            await Console.Error.WriteLineAsync("usage: soak FOLDER [MINUTES]; the folder is one of: scale make FOLDER COUNT");
            return 2;
        }

        var (photos, sample) = await ScaleMeasurement.SampleAsync(Path.GetFullPath(folder));
        using var server = await DeskServer.StartAsync(Path.GetFullPath(folder));
        var load = new DeskLoad(server.Address, sample, withUploads: true);
        using var over = new CancellationTokenSource();
        var looks = LookAsync(server, over.Token);
        await load.RunAsync(TimeSpan.FromMinutes(minutes));
        await over.CancelAsync();
        return Print(photos, minutes, load, await looks);
    }

    private static async Task<List<(long Memory, int Handles, int Threads)>> LookAsync(DeskServer server, CancellationToken over)
    {
        var looks = new List<(long, int, int)>();
        using var timer = new PeriodicTimer(Between);
        try
        {
            while (await timer.WaitForNextTickAsync(over)) looks.Add((server.WorkingSet, server.Handles, server.Threads));
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }

        return looks;
    }

    // The first third warms up; growth is what the last third holds above the middle one.
    private static int Print(int photos, int minutes, DeskLoad load, List<(long Memory, int Handles, int Threads)> looks)
    {
        var third = looks.Count / 3;
        var (middle, last) = (looks.Skip(third).Take(third).ToList(), looks.Skip(2 * third).ToList());
        var memory = Median(last, look => look.Memory) / Median(middle, look => look.Memory);
        var handles = Median(last, look => look.Handles) / Median(middle, look => look.Handles);
        var isFlat = memory <= MemoryGrowth && handles <= HandleGrowth;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{photos:N0} photos, {DeskPeople.Count} people, {minutes} min, {load.Figures().Sum(figure => figure.Count):N0} requests, {load.Failures.Count} failed"));
        Console.WriteLine("minute  memory MB  handles  threads");
        for (var i = 5; i < looks.Count; i += 6)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(i + 1) / 6,6}{looks[i].Memory / 1048576.0,11:F0}{looks[i].Handles,9}{looks[i].Threads,9}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"last third against middle third: memory x {memory:F3} (bar {MemoryGrowth}), handles x {handles:F3} (bar {HandleGrowth}): {(isFlat ? "flat" : "GROWING")}"));
        foreach (var failure in load.Failures.GroupBy(failure => failure, StringComparer.Ordinal)) Console.WriteLine($"FAILED {failure.Count()} x {failure.Key}");
        return isFlat && load.Failures.Count == 0 ? 0 : 1;
    }

    private static double Median<T>(IEnumerable<T> looks, Func<T, double> value)
    {
        double[] sorted = [.. looks.Select(value).Order()];
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }
}

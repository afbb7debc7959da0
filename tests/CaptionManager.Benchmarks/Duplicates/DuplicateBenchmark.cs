using System.Diagnostics;
using System.Globalization;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Captions;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>
/// The duplicate index on a generated archive: build, size, one check, recall and precision, beside what a desk would use instead.
/// <c>dotnet run -c Release --project tests/CaptionManager.Benchmarks -- duplicates 10000 100000 1000000</c>.
/// </summary>
internal static class DuplicateBenchmark
{
    private const int Checks = 2000;
    private const int Reported = 50;
    private const int LargestForPeers = 1_000_000;

    /// <summary>Runs it at each size named; a million where none is.</summary>
    public static async Task<int> RunAsync(string[] sizes)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
        foreach (var size in sizes.Length == 0 ? ["1000000"] : sizes) await RunAsync(int.Parse(size, CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task RunAsync(int count)
    {
        await using var archive = await CaptionArchive.MakeAsync(count);
        Print($"\n{count:N0} captions, {archive.Captions.AverageLength:F0} octets on average, SQLite");
        await BuildAsync(archive, count);
        var sample = Sample(archive);
        var ours = new CheckReport("CaptionManager index", sample.Count);
        foreach (var caption in sample.Take(200)) await CheckAsync(archive, caption);
        var processor = TimeSpan.Zero;
        foreach (var caption in sample)
        {
            var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var found = await CheckAsync(archive, caption);
            processor += Environment.CpuUsage.TotalTime - used;
            ours.Add(Stopwatch.GetElapsedTime(began), caption, [.. found.Select(m => m.Photo.Id)], archive.Captions);
            if (caption.Plant == PlantKind.Conflict)
                ours.AddConflict(found.Any(m => m.Photo.Id == new PhotoId(caption.Origin + 1L) && m.Match.Kind == FindingKind.Conflict), caption, archive.Captions);
        }

        // What a check costs whoever else uses the machine.
        Print($"a check takes {processor.TotalMilliseconds / sample.Count:F2} ms of processor time on average");
        ours.Print();
        if (count > LargestForPeers)
        {
            Print($"FTS5 and pg_trgm are asked up to {LargestForPeers:N0} captions: a check of theirs takes seconds there");
            return;
        }

        FullTextPeer.Run(archive, sample).Print();
        TrigramPeer.Run(archive, sample);
    }

    private static async Task BuildAsync(CaptionArchive archive, int count)
    {
        var before = archive.Octets();
        var reading = TimeSpan.Zero;
        var began = Stopwatch.GetTimestamp();
        for (var after = 0L; ;)
        {
            var slice = await archive.SliceAsync(after, CaptionIndexBuilder.SliceSize);
            if (slice.Count == 0) break;
            await archive.RunAsync<CaptionIndexBuilder, bool>(async builder =>
            {
                await builder.EnterAsync(slice, CancellationToken.None);
                return true;
            });
            after = slice[^1].Item1.Value;
        }

        var took = Stopwatch.GetElapsedTime(began);
        Print($"build {count / took.TotalSeconds:N0} captions/s ({took.TotalSeconds:F1} s), {(archive.Octets() - before) / (double)count:F0} bytes a caption");
    }

    // Planted near copies and contradictions, and as many captions of their own.
    private static List<NewsCaption> Sample(CaptionArchive archive)
    {
        var random = new Random(7);
        var shuffled = Enumerable.Range(0, archive.Captions.Count).OrderBy(_ => random.Next()).ToList();
        return
        [
            .. Of(PlantKind.Near, Checks / 2).Concat(Of(PlantKind.Conflict, Checks / 4)).Concat(Of(PlantKind.None, Checks / 4)).OrderBy(_ => random.Next()),
        ];

        IEnumerable<NewsCaption> Of(PlantKind plant, int most) => shuffled.Where(id => archive.Captions.PlantOf(id) == plant).Take(most).Select(id => archive.Captions[id]);
    }

    private static Task<IReadOnlyList<CheckMatch>> CheckAsync(CaptionArchive archive, NewsCaption caption) =>
        archive.RunAsync<DuplicateCheck, IReadOnlyList<CheckMatch>>(
            check => check.RunAsync(new CheckedCaption(caption.Text, new PhotoId(caption.Id + 1L)), Reported, CancellationToken.None));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

using System.Diagnostics;
using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Jobs;
using CaptionManager.TestKit.Jpeg;
using NetVips;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>
/// Taking pictures in, beside what the decoder alone needs for the same previews: <c>… -- ingest previews [PICTURES]</c>; and a batch of many files, with the
/// memory it takes: <c>… -- ingest batch [FILES]</c>. Processor time, which a busy machine does not stretch.
/// </summary>
internal static class IngestBenchmark
{
    private const string Usage = "usage: ingest previews [PICTURES] | ingest batch [FILES]";
    private const double Bar = 0.9;
    private const double FlatMemory = 1.15;
    private const int WarmUp = 80;
    private const int WarmUpShrink = 8;
    private const int UsualPictures = 24;
    private const int UsualFiles = 10_000;
    private const int Looks = 10;
    private const int Width = 6000;
    private const int Height = 4000;
    private const int ScreenEdge = 1600;
    private const int ThumbnailEdge = 400;
    private const int Quality = 82;
    private const int TrailerLength = 60_000;

    private static readonly Actor Person = new(null, "Person 1");

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = 0;
        if (arguments is not [var what, .. var rest] || rest.Length > 1 || (rest is [var text] && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count)))
            return await RefuseAsync();
        var folder = Directory.CreateTempSubdirectory("desk-ingest-").FullName;
        try
        {
            return what switch
            {
                "previews" => await PreviewsAsync(folder, count == 0 ? UsualPictures : count),
                "batch" => await BatchAsync(folder, count == 0 ? UsualFiles : count),
                _ => await RefuseAsync(),
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RefuseAsync()
    {
        await Console.Error.WriteLineAsync(Usage);
        return 2;
    }

    private static async Task<int> PreviewsAsync(string folder, int pictures)
    {
        await using var desk = await GeneratedDesk.OpenAsync(Path.Combine(folder, "desk"));
        var batch = await desk.RunAsync<OpenBatchHandler, long>(handler => handler.HandleAsync("previews", Person, CancellationToken.None));
        var (alone, whole, recording) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        for (var i = 1 - WarmUp; i <= pictures; i++)
        {
            // Each looks different, and is handled once by either; which comes first alternates. The first, small but for the last, are not counted: a desk compiles its code
            // once, which takes some sixty pictures, and runs for months.
            var picture = Draw(i + WarmUp, i < 0 ? WarmUpShrink : 1);
            var (ours, theirs, taken) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
            if (i % 2 == 0) theirs = Decode(picture);
            (ours, taken) = await TakeInAsync(desk, batch, i + WarmUp, picture);
            if (i % 2 != 0) theirs = Decode(picture);
            if (i <= 0) continue;
            (alone, whole, recording) = (alone + theirs, whole + ours, recording + taken);
        }

        var ratio = alone / whole;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pictures} pictures of {Width} x {Height}, processor time of one: NetVips alone {alone.TotalMilliseconds / pictures:F1} ms, the desk {whole.TotalMilliseconds / pictures:F1} ms, of which taking the file in {recording.TotalMilliseconds / pictures:F1} ms; {ratio:F2} x (bar {Bar}) {(ratio >= Bar ? "met" : "MISSED")}"));
        return ratio >= Bar ? 0 : 1;
    }

    private static async Task<int> BatchAsync(string folder, int files)
    {
        await using var desk = await GeneratedDesk.OpenAsync(Path.Combine(folder, "desk"));
        var batch = await desk.RunAsync<OpenBatchHandler, long>(handler => handler.HandleAsync("one batch", Person, CancellationToken.None));
        var memory = new List<double>();
        var began = Stopwatch.GetTimestamp();
        var processor = ProcessorTime;
        var random = new Random(files);
        var trailer = new byte[TrailerLength];
        for (var i = 0; i < files; i++)
        {
            random.NextBytes(trailer);
            await AddAsync(desk, batch, $"AGY{i:D6}.jpg", JpegBuilder.Headers().Jfif().Trailer(trailer).ToArray());
            if ((i + 1) % Math.Max(1, files / Looks) == 0) memory.Add(Environment.WorkingSet / 1048576.0);
        }

        var report = await desk.RunAsync<BatchQuery, IReadOnlyList<BatchSummary>>(query => query.NewestAsync(1, CancellationToken.None));
        var growth = memory[^1] / memory[memory.Count / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report[0].Files:N0} files in one batch, {(ProcessorTime - processor).TotalMilliseconds / files:F2} ms of processor and {Stopwatch.GetElapsedTime(began).TotalMilliseconds / files:F1} ms of waiting each; memory MB at each tenth: {string.Join(' ', memory.Select(look => look.ToString("F0", CultureInfo.InvariantCulture)))}; second half x {growth:F2} (bar {FlatMemory}) {(growth <= FlatMemory ? "flat" : "GROWING")}"));
        return growth <= FlatMemory && report[0].Files == files ? 0 : 1;
    }

    private static async Task<(TimeSpan Whole, TimeSpan Recording)> TakeInAsync(GeneratedDesk desk, long batch, int number, byte[] picture)
    {
        var began = ProcessorTime;
        await AddAsync(desk, batch, $"AGY{number:D6}.jpg", picture);
        var recorded = ProcessorTime - began;
        var made = await desk.RunAsync<RenditionRound, int>(round => round.RunAsync(CancellationToken.None));
        return made == 1 ? (ProcessorTime - began, recorded) : throw new InvalidOperationException($"{made} previews were made of one picture.");
    }

    private static async Task AddAsync(GeneratedDesk desk, long batch, string name, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        var outcome = await desk.RunAsync<IngestPhotoHandler, IngestOutcome>(handler => handler.HandleAsync(new IngestFile(batch, name, null, stream, Person), CancellationToken.None));
        if (outcome is not IngestOutcome.Added) throw new InvalidOperationException($"{name} was not taken in: {outcome}");
    }

    // The same two pictures with the same settings, and nothing else.
    private static TimeSpan Decode(byte[] picture)
    {
        var began = ProcessorTime;
        using var original = new MemoryStream(picture, writable: false);
        using var shrunk = Image.ThumbnailStream(original, ScreenEdge, height: ScreenEdge, size: Enums.Size.Down, outputProfile: "srgb");
        using var screen = shrunk.CopyMemory();
        using var thumbnail = screen.ThumbnailImage(ThumbnailEdge, height: ThumbnailEdge, size: Enums.Size.Down);
        _ = screen.JpegsaveBuffer(q: Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None).Length
            + thumbnail.JpegsaveBuffer(q: Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None).Length;
        return ProcessorTime - began;
    }

    private static byte[] Draw(int number, int shrink)
    {
        using var red = Cells(700, 3 * number);
        using var green = Cells(300, (3 * number) + 1);
        using var blue = Cells(40, (3 * number) + 2);
        using var colours = red.Bandjoin(green, blue);
        using var picture = colours.Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.JpegsaveBuffer(q: 90);

        Image Cells(int size, int seed) => Image.Perlin(Width / shrink, Height / shrink, cellSize: size, uchar: true, seed: seed);
    }

    private static TimeSpan ProcessorTime
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return self.TotalProcessorTime;
        }
    }
}

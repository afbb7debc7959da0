using System.Diagnostics;
using System.Text.Json;
using CaptionManager.Captions.Grammar;
using CaptionManager.TestKit.Captions;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>Reading and comparing captions: lines a second, by the program and by the library on one core.</summary>
internal static class CaptionBenchmarks
{
    private const int Seed = 20260217;
    private const int Count = 200_000;
    private const int Compared = 50_000;

    public static async Task RunAsync(Tool captions, Bars bars)
    {
        var sheet = Path.GetTempFileName();
        try
        {
            await ParseAsync(captions, sheet, Write(sheet, Count), bars);
            Write(sheet, Compared);
            await CompareAsync(captions, sheet, bars);
        }
        finally
        {
            File.Delete(sheet);
        }
    }

    private static async Task ParseAsync(Tool captions, string sheet, string[] texts, Bars bars)
    {
        var table = new Table($"parse, {Count:N0} captions with their credits", "lines", Count);
        await table.MeasureAsync("captions parse --json", () => captions.RunWithInputAsync(sheet, "parse", "--json"));
        table.Print();
        var library = new Table("parse, the library on one core", "lines", texts.Length / 10);
        await library.MeasureAsync("CaptionReader.Read", () =>
        {
            var begun = Stopwatch.GetTimestamp();
            foreach (var text in texts.AsSpan(0, texts.Length / 10))
                _ = CaptionReader.Default.Read(text);
            return Task.FromResult(Stopwatch.GetElapsedTime(begun));
        });
        library.Print();
        bars.Hold("parse", table.PerSecond("captions parse --json"), 100_000, "lines/s");
    }

    private static async Task CompareAsync(Tool captions, string sheet, Bars bars)
    {
        var table = new Table($"duplicates, {Compared:N0} captions", "captions", Compared);
        await table.MeasureAsync("captions duplicates --json", () => captions.RunAsync("duplicates", sheet, "--json"), runs: 1);
        table.Print();
        bars.Hold("duplicates", table.PerSecond("captions duplicates --json"), 20_000, "captions/s");
    }

    // One file serves both: parse reads id and text, duplicates id, caption and photo.
    private static string[] Write(string path, int count)
    {
        var texts = new List<string>(count);
        using var stream = new BufferedStream(File.Create(path));
        foreach (var caption in new NewsCaptionGenerator(Seed).Generate(count))
        {
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                writer.WriteNumber("id", caption.Id);
                writer.WriteString("text", caption.Text);
                writer.WriteString("caption", caption.Text);
                writer.WriteString("photo", caption.Photo);
                writer.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
            texts.Add(caption.Text);
        }

        return [.. texts];
    }
}

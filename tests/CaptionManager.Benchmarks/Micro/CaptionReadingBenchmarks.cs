using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Lint;

namespace CaptionManager.Benchmarks.Micro;

/// <summary>How many captions a second are read and checked on one core: the bar for reading is 100,000.</summary>
[MemoryDiagnoser]
public class CaptionReadingBenchmarks
{
    private const int LongLine = 1_000_000;

    private readonly string[] _lines = ReadLines();
    private readonly string _long = string.Concat(Enumerable.Repeat("A man walks (left) past Jane Doe/AP, ", LongLine / 37));

    /// <summary>All gold lines; the figure is for one line.</summary>
    [Benchmark(OperationsPerInvoke = 309)]
    public int ReadLine()
    {
        var creators = 0;
        foreach (var line in _lines) creators += CaptionReader.Default.Read(line).Credit.Creators.Length;
        return creators;
    }

    /// <summary>All gold lines, read and held against every rule; the figure is for one line.</summary>
    [Benchmark(OperationsPerInvoke = 309)]
    public int CheckLine()
    {
        var findings = 0;
        foreach (var line in _lines) findings += CaptionLinter.Check(new LintInput { Caption = line }).Count;
        return findings;
    }

    /// <summary>One line of a million characters.</summary>
    [Benchmark]
    public int ReadLongLine() => CaptionReader.Default.Read(_long).Spans.Count;

    private static string[] ReadLines()
    {
        using var stream = typeof(CaptionReadingBenchmarks).Assembly.GetManifestResourceStream("gold.jsonl")!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            lines.Add(document.RootElement.GetProperty("text").GetString()!);
        }

        return [.. lines];
    }
}

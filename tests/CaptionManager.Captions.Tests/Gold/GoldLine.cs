using System.Text.Json;

namespace CaptionManager.Captions.Tests.Gold;

/// <summary>A line with the parse an editor would make; the fields are explained in README.md beside it.</summary>
public sealed record GoldLine
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<string> Creators { get; init; } = [];

    public string? Role { get; init; }

    public IReadOnlyList<string> Agencies { get; init; } = [];

    public string? Pool { get; init; }

    public IReadOnlyList<string> Via { get; init; } = [];

    public string? OnBehalfOf { get; init; }

    public string? Provider { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>All lines, in the order of the file.</summary>
    public static IReadOnlyList<GoldLine> All { get; } = Read("dev.jsonl");

    /// <summary>Lines written for the tests in the ways agencies and papers print credits; each was read once before any rule was touched for it.</summary>
    public static IReadOnlyList<GoldLine> Written { get; } = Read("written.jsonl");

    public override string ToString() => Id;

    private static List<GoldLine> Read(string file)
    {
        using var stream = typeof(GoldLine).Assembly.GetManifestResourceStream($"CaptionManager.Captions.Tests.Gold.{file}")!;
        using var reader = new StreamReader(stream);
        var lines = new List<GoldLine>();
        while (reader.ReadLine() is { } line) lines.Add(JsonSerializer.Deserialize<GoldLine>(line, Web)!);
        return lines;
    }
}

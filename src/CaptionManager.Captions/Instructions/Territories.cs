using System.Collections.Frozen;
using System.Collections.Immutable;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Instructions;

/// <summary>Countries and territories by the names that instructions use.</summary>
public static class Territories
{
    private const string Resource = "CaptionManager.Captions.Instructions.territories.tsv";

    private static readonly (FrozenDictionary<string, ImmutableArray<string>> ByKey, FrozenDictionary<string, string> Names) Table = Read();

    /// <summary>Every code, sorted, with its usual English name.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
        [.. Table.Names.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Value, StringComparer.Ordinal)];

    /// <summary>The usual English name of a code, or <see langword="null"/> where there is no such code.</summary>
    /// <param name="code">ISO 3166-1 alpha-2, upper case.</param>
    public static string? NameOf(string code) => Table.Names.GetValueOrDefault(code);

    /// <summary>The codes a name stands for: one for a country, several for a group such as "Scandinavia", none for no territory.</summary>
    /// <param name="name">A name. Of names of two letters only UK, US and EU in capitals count: "IN", "NO" and "IT" are words.</param>
    public static ImmutableArray<string> Find(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 2 && trimmed is not ("UK" or "US" or "EU")) return [];
        return Table.ByKey.TryGetValue(NameKey.Of(trimmed), out var codes) ? codes : [];
    }

    private static (FrozenDictionary<string, ImmutableArray<string>>, FrozenDictionary<string, string>) Read()
    {
        using var stream = typeof(Territories).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table '{Resource}' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var byKey = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line is "" or ['#', ..]) continue;
            var columns = line.Split('\t');
            ImmutableArray<string> codes = [.. columns[0].Split(' ').Order(StringComparer.Ordinal)];
            if (codes.Length == 1) names.Add(columns[0], columns[1]);
            foreach (var name in columns[1..]) byKey.TryAdd(NameKey.Of(name), codes);
        }

        return (byKey.ToFrozenDictionary(StringComparer.Ordinal), names.ToFrozenDictionary(StringComparer.Ordinal));
    }
}

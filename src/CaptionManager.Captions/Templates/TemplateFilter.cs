namespace CaptionManager.Captions.Templates;

/// <summary>Changes the values of a place before they are joined.</summary>
/// <param name="Name">As written after the bar.</param>
/// <param name="Apply">The change.</param>
internal sealed record TemplateFilter(string Name, Func<IReadOnlyList<string>, IReadOnlyList<string>> Apply)
{
    // "as AP=Associated Press,AFP=Agence France-Presse": which name a house prints in place of which.
    private const string Naming = "as ";

    /// <summary>Every filter without words of its own, in the order the help shows them.</summary>
    internal static IReadOnlyList<TemplateFilter> All { get; } =
    [
        new("upper", values => [.. values.Select(value => value.ToUpperInvariant())]),
        // The invariant culture leaves the Turkish capital as it is.
        new("lower", values => [.. values.Select(value => value.ToLowerInvariant().Replace('İ', 'i'))]),
        new("first", values => values.Count == 0 ? [] : [values[0]]),
        new("last", values => values.Count == 0 ? [] : [values[^1]]),
        new("hyphens", values => [.. values.Select(Hyphenated)]),
    ];

    /// <summary>The filter of a name, or <see langword="null"/>.</summary>
    internal static TemplateFilter? Find(string name) =>
        All.FirstOrDefault(filter => filter.Name == name)
        ?? (name.StartsWith(Naming, StringComparison.Ordinal) && NamedAs(name[Naming.Length..]) is { } names ? new(name, values => [.. values.Select(value => names.GetValueOrDefault(value, value))]) : null);

    // "TALKS / PARIS" is "TALKS-PARIS" in the name of a file.
    private static string Hyphenated(string value) => string.Join('-', value.Split([' ', '/', '\\'], StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, string>? NamedAs(string pairs)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.Split(','))
        {
            if (pair.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, { Length: > 0 } said] || !names.TryAdd(name, said)) return null;
        }

        return names;
    }
}

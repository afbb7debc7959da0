namespace CaptionManager.Captions.Templates;

/// <summary>Changes the values of a place before they are joined.</summary>
/// <param name="Name">As written after the bar.</param>
/// <param name="Apply">The change.</param>
internal sealed record TemplateFilter(string Name, Func<IReadOnlyList<string>, IReadOnlyList<string>> Apply)
{
    /// <summary>Every filter, in the order the help shows them.</summary>
    internal static IReadOnlyList<TemplateFilter> All { get; } =
    [
        new("upper", values => [.. values.Select(value => value.ToUpperInvariant())]),
        // The invariant culture leaves the Turkish capital as it is.
        new("lower", values => [.. values.Select(value => value.ToLowerInvariant().Replace('İ', 'i'))]),
        new("first", values => values.Count == 0 ? [] : [values[0]]),
        new("last", values => values.Count == 0 ? [] : [values[^1]]),
    ];

    /// <summary>The filter of a name, or <see langword="null"/>.</summary>
    internal static TemplateFilter? Find(string name) => All.FirstOrDefault(filter => filter.Name == name);
}

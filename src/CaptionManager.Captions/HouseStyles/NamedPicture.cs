using System.Globalization;

namespace CaptionManager.Captions.HouseStyles;

/// <summary>What is known of a picture besides its credit: what copyright notices and names of files are made of.</summary>
/// <remarks>Immutable. What is not known is <see langword="null"/> or empty; the part of a template that asks for it then stays out.</remarks>
public sealed record NamedPicture
{
    /// <summary>The name of the file, with its extension and its folder or without.</summary>
    public string? FileName { get; init; }

    /// <summary>When it was made, as ISO 8601 has it ("2026-03-02T10:00:00").</summary>
    public string? DateCreated { get; init; }

    /// <summary>The slug (IIM 2:05).</summary>
    public string? Slug { get; init; }

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>The city shown.</summary>
    public string? City { get; init; }

    /// <summary>The year in which it was made, where known.</summary>
    public int? Year => DateCreated is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The values of <c>name</c>, <c>date</c>, <c>slug</c>, <c>headline</c> and <c>city</c>, for <see cref="HouseStyle.FileName"/>.</summary>
    public IReadOnlyList<string> Values(string field)
    {
        var value = field switch
        {
            "name" => Path.GetFileNameWithoutExtension(FileName?.Replace('\\', '/')),
            "date" => DateCreated?[..Math.Min(DateCreated.Length, 10)].Replace("-", "", StringComparison.Ordinal),
            "slug" => Slug,
            "headline" => Headline,
            "city" => City,
            _ => null,
        };
        return string.IsNullOrEmpty(value) ? [] : [value];
    }
}

using System.Collections.Immutable;

namespace CaptionManager.Captions.HouseStyles;

/// <summary>The house styles that ship with the program.</summary>
public static class HouseStyles
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static ImmutableArray<HouseStyle> All { get; } =
    [
        new("ap", "The Associated Press"),
        new("pa", "PA Media"),
        new("reuters", "Reuters"),
        new("getty", "Getty Images"),
        new("afp", "Agence France-Presse"),
        new("epa", "EPA Images"),
        new("guardian", "The Guardian"),
        new("nyt", "The New York Times"),
        new("washington-post", "The Washington Post"),
        new("web", "Web, short form"),
        new("schema-org", "schema.org creditText"),
    ];

    /// <summary>The style of an id, or <see langword="null"/>; case does not count.</summary>
    public static HouseStyle? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(style => style.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
    }
}

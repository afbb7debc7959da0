using System.Collections.Immutable;

namespace CaptionManager.Captions.HouseStyles;

/// <summary>The house styles that ship with the program.</summary>
/// <remarks>What a style writes, <see cref="Grammar.CaptionReader"/> reads back as the same credit, but for the short web form.</remarks>
public static class HouseStyles
{
    private const string Chain = "[{label}: ]{creators: and }[?creators [?origin /]]{origin:/}[?handout /Handout][/{pool}][ for {client}][ via {via:/}][, {notes}]";
    private const string Brackets = "({line})";
    private const string Plain = "{line}";
    private const string Copyright = "©[ {year}] {origin,creators|first}";

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static ImmutableArray<HouseStyle> All { get; } =
    [
        new("ap", "The Associated Press", ["AP", "Associated Press", "The Associated Press"],
            "[?own [{label}: ]AP Photo[/{creators: and }][, {pool}][ for {client}][, {handout}][, {notes}]][!own " + Chain + "]", Brackets, Copyright),
        new("pa", "PA Media", ["PA"], Chain, Brackets, Copyright),
        new("reuters", "Reuters", ["Reuters"],
            "[?own [{label}: ]REUTERS[/{creators: and }][/{pool}][ for {client}][, {handout}][, {notes}]][!own " + Chain + "]", Plain, Copyright),
        new("getty", "Getty Images", ["Getty Images"], Chain, "(Photo by {line})", Copyright),
        new("afp", "Agence France-Presse", ["AFP"],
            "[{label}: ]{creators: and }[?creators [?origin  / ]]{origin: / }[?handout  / Handout][ / {pool}][ for {client}][ via {via: / }][, {notes}]",
            "(Photo by {line})", Copyright),
        new("epa", "EPA Images", ["EPA"],
            "[?own [{label}: ]EPA[/{creators: and |upper}][ / {pool|upper}][ for {client}][, {handout}][, {notes}]][!own " + Chain + "]", Plain, Copyright),
        new("guardian", "The Guardian", ["The Guardian"], Chain, "Photograph: {line}", Copyright),
        new("nyt", "The New York Times", ["The New York Times"],
            "[{label}: ]{creators: and }[?creators [?origin /]]{origin:/}[?handout /Handout][/{pool}][ for {client}][, via {via:/}][, {notes}]", Plain, Copyright),
        new("washington-post", "The Washington Post", ["The Washington Post"], Chain, Brackets, Copyright),
        new("web", "Web, short form", [], "{creators: and }[?creators [?origin /]]{origin|first}[!origin [?creators [?via /]]{via|last}][ for {client}]", Plain, Copyright),
        new("schema-org", "schema.org creditText", [], Chain, Plain, Copyright),
    ];

    /// <summary>The style of an id, or <see langword="null"/>; case does not count.</summary>
    public static HouseStyle? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(style => style.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
    }
}

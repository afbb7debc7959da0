using System.Collections.Immutable;

namespace CaptionManager.Captions.HouseStyles;

/// <summary>The house styles that ship with the program.</summary>
/// <remarks>What a style writes, <see cref="Grammar.CaptionReader"/> reads back as the same credit, but for the short web form.</remarks>
public static class HouseStyles
{
    // What stands first has no slash before it.
    private const string Supplied = "[?handout [?creators,origin /]Handout]";
    private const string Pooled = "[?pool [?creators,origin,handout /]]{pool}";

    private const string Chain = "[{label}: ]{creators: and }[?creators [?origin /]]{origin:/}" + Supplied + Pooled + "[ for {client}][ via {via:/}][, {notes}]";
    private const string Makers = "[{label}: ]{creators: and }";
    // Behind a route the AP says that a picture is a pool's with one word more.
    private const string ApChain = "[{label}: ]{creators: and }[?creators [?origin /]]{origin:/}" + Supplied + Pooled + "[?pool [?via  Photo]][ for {client}][ via {via:/}][, {notes}]";

    // The Times writes out what agencies shorten, but for the EPA.
    private const string Spelled = "|as AP=Associated Press,AFP=Agence France-Presse";
    private const string NytChain = "[{label}: ]{creators: and }[?creators [?origin /]]{origin:/" + Spelled + "}" + Supplied + Pooled + "[ for {client}][, via {via:/" + Spelled + "}][, {notes}]";

    // A slash before the route is read as one only behind a maker and his agency: "NASA/AP" is of the AP.
    private const string NamedRoute = "[ via {via:/}]";
    private const string SlashedRoute = "[?creators [!provider,handout [?origin [/{via:/}]][!origin " + NamedRoute + "]][?provider,handout " + NamedRoute + "]][!creators " + NamedRoute + "]";
    private const string Brackets = "({line})";
    private const string Plain = "{line}";
    private const string Copyright = "©[ {year}] {origin,creators|first}";

    // A house's own words stand over its own pictures; what it made for a client is not its own to claim.
    private const string Owned = "[?own [!client ";
    private const string NotOwned = "][?client " + Copyright + "]][!own " + Copyright + "]";

    // Where no form is known from the files a house sends, names stay: systems that receive them match by them.
    private const string Kept = "{name}";

    // Numbers are given by the house's archive: its prefix goes to what it made or sent, and not before a number that has it.
    private const string Sent = "[?own,ownVia [!ownName ";
    private const string Numbered = "]]{name}";

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static ImmutableArray<HouseStyle> All { get; } =
    [
        // "AP Photo/Jane Doe, Pool"
        new("ap", "The Associated Press", ["AP", "Associated Press", "The Associated Press"],
            "[?own [{label}: ]AP Photo[/{creators: and }][, {pool}][ for {client}][, {handout}][, {notes}]]"
            + "[!own " + ApChain + "]",
            Brackets, "[?own Copyright[ {year}] The Associated Press. All rights reserved.][!own " + Copyright + "]", Sent + "AP[{yearDay}_]" + Numbered),

        // "Jane Doe/Pool/PA", "Oleksandr Hnatiuk/AP/PA"
        new("pa", "PA Media", ["PA"], Makers + "[?creators [?pool /]]{pool}" + "[?creators,pool [?origin /]]{origin:/}" + Supplied + "[ for {client}]" + SlashedRoute + "[, {notes}]", Brackets, Copyright, Kept),

        // RTRMADP is the mark of the picture service in the names of its files.
        // "REUTERS/Jane Doe/File Photo", "NASA/Handout via REUTERS"
        new("reuters", "Reuters", ["Reuters", "RTRMADP"],
            "[?own [{label}: ]REUTERS[/{creators: and }][/{pool}][ for {client}][, {handout}]][!own " + Makers + "[?creators [?origin /]]{origin:/}" + Supplied + Pooled + "[ for {client}][?ownVia  via REUTERS][!ownVia [ via {via:/}]]][?file /File Photo][, {otherNotes}]",
            Plain, Owned + "©[ {year}] Thomson Reuters. All rights reserved." + NotOwned, "[!ownName [{date}_]]{name}[!ownName [_{slug|hyphens|upper}]]"),

        // "Yui Mok - WPA Pool/Getty Images"
        new("getty", "Getty Images", ["Getty Images"], Makers + "[?creators [?pool  - ]]{pool}" + "[?creators,pool [?origin /]]{origin:/}" + Supplied + "[ for {client}][ via {via:/}][, {notes}]", "(Photo by {line})",
            Owned + "[{year} ]Getty Images" + NotOwned, Sent + "GettyImages-" + Numbered),

        // "Ludovic MARIN / POOL / AFP"
        new("afp", "Agence France-Presse", ["AFP"],
            Makers + "[?creators [?pool  / ]]{pool|upper}[?creators,pool [?origin  / ]]{origin: / }[?handout [?creators,pool,origin  / ]Handout][ for {client}][ via {via: / }][, {notes}]", "(Photo by {line})",
            Owned + "AFP or licensors" + NotOwned, Sent + "AFP_" + Numbered),
        new("epa", "EPA Images", ["EPA", "EPA-EFE"],
            "[?own [{label}: ]{own|upper}[/{creators: and |upper}][ / {pool|upper}][ for {client}][, {handout}][, {notes}]][!own " + Chain + "]", Plain, Copyright, Sent + "epa" + Numbered),

        // "Saul Loeb/AFP/Getty Images"
        new("guardian", "The Guardian", ["The Guardian"], Makers + "[?creators [?origin /]]{origin:/}" + Supplied + Pooled + "[ for {client}]" + SlashedRoute + "[, {notes}]", "Photograph: {line}",
            Owned + "©[ {year}] Guardian News & Media Limited or its affiliated companies. All rights reserved." + NotOwned, Kept),

        // "Pool photo by Kim Hong-Ji", "Robin Van Lonkhuijsen/EPA, via Shutterstock"
        new("nyt", "The New York Times", ["The New York Times"],
            "[?origin,via,client,label,handout " + NytChain + "][!origin,via,client,label,handout [?pool [?creators {pool} photo by {creators: and }][!creators {pool}]][!pool {creators: and }][, {notes}]]", Plain,
            Owned + "©[ {year}] The New York Times Company" + NotOwned, "[{day}{slug|hyphens|lower}-]{name}"),
        new("washington-post", "The Washington Post", ["The Washington Post"], Chain, Brackets, Owned + "©[ {year}] The Washington Post" + NotOwned, Kept),
        new("web", "Web, short form", [], "{creators: and }[?creators [?origin /]]{origin|first}[!origin [?creators [?via /]]{via|last}][ for {client}]", Plain, Copyright, "[{slug|hyphens|lower}-]{name}"),
        new("schema-org", "schema.org creditText", [], Chain, Plain, Copyright, Kept),
    ];

    /// <summary>The style of an id, or <see langword="null"/>; case does not count.</summary>
    public static HouseStyle? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(style => style.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
    }
}

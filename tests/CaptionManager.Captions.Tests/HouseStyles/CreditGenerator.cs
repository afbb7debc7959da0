using System.Collections.Immutable;
using CaptionManager.Captions.Credits;
using CsCheck;

namespace CaptionManager.Captions.Tests.HouseStyles;

/// <summary>Credits of one picture as desks meet them: one house, a route, a supplier, a pool, a client, notes.</summary>
internal static class CreditGenerator
{
    private static readonly string[] Creators =
    [
        "Jane Doe", "Kim Hong-ji", "Robin van Lonkhuijsen", "J. David Ake", "Willie J. Allen Jr.", "Siobhan O'Rourke", "Omar bin Rashid al-Nuaimi", "José Núñez", "Nguyen Thi Hoa", "Tereza Horáková",
        "Pablo Martinez Monsivais", "Евгений Одиноков",
    ];

    private static readonly string[] Agencies =
    [
        "AP", "Associated Press", "Reuters", "AFP", "EPA", "EPA-EFE", "PA", "PA Wire", "dpa", "Getty Images", "Xinhua", "Sputnik", "NurPhoto", "Anadolu", "The New York Times", "The Washington Post", "The Guardian",
        "SOPA Images", "LaPresse", "Kyodo News", "The Canadian Press", "Star Tribune", "BBC", "ZUMA Press Wire", "Alamy Stock Photo", "Bloomberg", "Magnum Photos", "The Morning Courier",
    ];

    private static readonly string[] Routes = ["AP", "Reuters", "Getty Images", "PA", "Shutterstock", "AFP", "LightRocket", "Wikimedia Commons", "ZUMA Press Wire"];

    private static readonly string[] Suppliers = ["NASA", "Ukrainian Presidential Press Office", "U.S. Navy", "Ministry of Defence", "Greater Manchester Police", "Netflix", "City of Ashland", "Warner Bros.", "European Space Agency"];

    private static readonly string[] Clients = ["NASCAR", "Netflix", "Delta Air Lines", "The Recording Academy"];

    private static readonly Gen<ImmutableArray<string>> Makers = Gen.Int[0, Creators.Length - 1].Array[0, 3].Select(indices => indices.Distinct().Select(index => Creators[index]).ToImmutableArray());

    private static readonly Gen<ImmutableArray<string>> Route = Gen.Int[0, Routes.Length - 1].Array[0, 2].Select(indices => indices.Distinct().Select(index => Routes[index]).ToImmutableArray());

    private static readonly Gen<ImmutableArray<string>> Notes = Gen.Frequency(
        (6, Is()), (2, Is("File")), (1, Is("Handout")), (1, Is("Screengrab")));

    /// <summary>A credit that a line can say: who made or sent it, and what is not said twice.</summary>
    public static Gen<Credit> Credits { get; } = Gen.Select(Makers, Maybe(Agencies, 3), Route, Maybe(Suppliers, 1), Gen.Int[0, 5], Maybe(Clients, 1), Notes, Credit);

    private static Gen<ImmutableArray<string>> Is(params string[] notes) => Gen.Bool.Select(_ => notes.ToImmutableArray());

    private static Gen<string?> Maybe(string[] names, int weight) => Gen.Frequency((2, Gen.Bool.Select<bool, string?>(_ => null)), (weight, Gen.Int[0, names.Length - 1].Select<int, string?>(index => names[index])));

    private static Credit Credit(ImmutableArray<string> creators, string? agency, ImmutableArray<string> via, string? provider, int pool, string? client, ImmutableArray<string> notes)
    {
        if (creators.IsEmpty && agency is null && provider is null) creators = ["Jane Doe"];
        // A paper that no list holds is known by the maker before it.
        if (creators.IsEmpty && agency == "The Morning Courier") creators = ["Jane Doe"];
        if (provider is not null) client = null;
        if (creators.IsEmpty || notes.Contains("Handout")) client = null;
        if (agency is null) client = null;
        via = [.. via.Where(route => !Same(route, agency))];
        var credit = new Credit
        {
            Creators = creators,
            Agencies = agency is null ? [] : [agency],
            Via = via,
            Provider = provider,
            Pool = creators.IsEmpty || provider is not null ? null : pool switch { 0 => "Pool", 1 => "WPA Pool", _ => null },
            OnBehalfOf = client,
            Notes = notes,
        };
        return credit with { Role = RoleOf(credit) };
    }

    private static bool Same(string route, string? agency) => agency is not null && (agency.StartsWith(route, StringComparison.OrdinalIgnoreCase) || (route == "AP" && agency == "Associated Press"));

    private static CreditRole? RoleOf(Credit credit) =>
        !credit.Creators.IsEmpty ? CreditRole.Photographer
        : credit.Provider is not null || credit.Notes.Contains("Handout") ? CreditRole.Handout
        : credit.Notes.Contains("File") ? CreditRole.File : null;
}

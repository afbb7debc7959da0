using System.Collections.Frozen;
using System.Collections.Immutable;
using CaptionManager.Captions.Credits;

namespace CaptionManager.Desk.Photos;

/// <summary>The one table of editable fields: saving, comparing, showing origins and exporting all read it.</summary>
public static class FactFields
{
    /// <summary>UTF-16 code units of a caption that an edit may hold.</summary>
    public const int CaptionLength = 200_000;

    private const int Line = 2_000;
    private const int Name = 500;

    /// <summary>Every field, in the order the editor shows them.</summary>
    public static ImmutableArray<FactField> All { get; } =
    [
        Text("headline", "Headline", Line, f => f.Headline, (f, v) => f with { Headline = v }),
        Text("caption", "Caption", CaptionLength, f => f.Caption, (f, v) => f with { Caption = v }),
        Text("altText", "Alt text", Line, f => f.AltText, (f, v) => f with { AltText = v }),
        Text("extendedDescription", "Extended description", CaptionLength, f => f.ExtendedDescription, (f, v) => f with { ExtendedDescription = v }),
        CreditList("creators", "Photographers", c => c.Creators, (c, v) => c with { Creators = v }),
        Credited("role", "Role", c => RoleText(c.Role), (c, v) => c with { Role = RoleOf(v) }),
        CreditList("agencies", "Agencies", c => c.Agencies, (c, v) => c with { Agencies = v }),
        Credited("pool", "Pool", c => c.Pool, (c, v) => c with { Pool = v }),
        CreditList("via", "Via", c => c.Via, (c, v) => c with { Via = v }),
        Credited("provider", "Provider", c => c.Provider, (c, v) => c with { Provider = v }),
        Credited("onBehalfOf", "On behalf of", c => c.OnBehalfOf, (c, v) => c with { OnBehalfOf = v }),
        CreditList("notes", "Notes", c => c.Notes, (c, v) => c with { Notes = v }),
        Text("creditText", "Credit as printed", Line, f => f.CreditText, (f, v) => f with { CreditText = v }),
        Text("creditLine", "Credit line", Line, f => f.CreditLine, (f, v) => f with { CreditLine = v }),
        Text("source", "Source", Line, f => f.Source, (f, v) => f with { Source = v }),
        Text("copyrightNotice", "Copyright notice", Line, f => f.CopyrightNotice, (f, v) => f with { CopyrightNotice = v }),
        Text("usageTerms", "Usage terms", Line, f => f.UsageTerms, (f, v) => f with { UsageTerms = v }),
        Text("webStatement", "Rights on the web", Line, f => f.WebStatement, (f, v) => f with { WebStatement = v }),
        Text("instructions", "Instructions", Line, f => f.Instructions, (f, v) => f with { Instructions = v }),
        Text("title", "Slug", Line, f => f.Title, (f, v) => f with { Title = v }),
        Text("jobId", "Job id", Name, f => f.JobId, (f, v) => f with { JobId = v }),
        Text("captionWriter", "Caption writer", Name, f => f.CaptionWriter, (f, v) => f with { CaptionWriter = v }),
        Text("creatorJobTitle", "Photographer's title", Name, f => f.CreatorJobTitle, (f, v) => f with { CreatorJobTitle = v }),
        List("keywords", "Keywords", f => f.Keywords, (f, v) => f with { Keywords = v }),
        List("persons", "People shown", f => f.Persons, (f, v) => f with { Persons = v }),
        Text("event", "Event", Line, f => f.Event, (f, v) => f with { Event = v }),
        Text("sublocation", "Place", Name, f => f.Sublocation, (f, v) => f with { Sublocation = v }),
        Text("city", "City", Name, f => f.City, (f, v) => f with { City = v }),
        Text("state", "State or province", Name, f => f.State, (f, v) => f with { State = v }),
        Text("country", "Country", Name, f => f.Country, (f, v) => f with { Country = v }),
        Text("countryCode", "Country code", 3, f => f.CountryCode, (f, v) => f with { CountryCode = v }),
        Text("dateCreated", "Taken", 40, f => f.DateCreated, (f, v) => f with { DateCreated = v }),
        Text("category", "Category", Name, f => f.Category, (f, v) => f with { Category = v }),
        Text("digitalSourceType", "Digital source", Name, f => f.DigitalSourceType, (f, v) => f with { DigitalSourceType = v }),
    ];

    private static FrozenDictionary<string, FactField> ByName { get; } = All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The field of a product name, or <see langword="null"/>. A name this table does not list is one of <see cref="PhotoFacts.Other"/>.</summary>
    /// <param name="name">Case matters.</param>
    public static FactField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Names of the fields in which two values differ, in the order of the table, other fields behind.</summary>
    /// <param name="before">One value.</param>
    /// <param name="after">The other.</param>
    public static ImmutableArray<string> Changed(PhotoFacts before, PhotoFacts after)
    {
        var changed = ImmutableArray.CreateBuilder<string>();
        foreach (var field in All)
        {
            if (!field.Values(before).SequenceEqual(field.Values(after))) changed.Add(field.Name);
        }

        foreach (var name in before.Other.Keys.Union(after.Other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!OtherValues(before, name).SequenceEqual(OtherValues(after, name))) changed.Add(name);
        }

        return changed.ToImmutable();
    }

    /// <summary>The values of any field by name, listed here or not.</summary>
    /// <param name="facts">The facts to read.</param>
    /// <param name="name">A product name.</param>
    public static ImmutableArray<string> Values(PhotoFacts facts, string name) =>
        Find(name) is { } field ? field.Values(facts) : OtherValues(facts, name);

    /// <summary>A copy with one field replaced by name, listed here or not; no values empties it.</summary>
    /// <param name="facts">The facts to start from.</param>
    /// <param name="name">A product name.</param>
    /// <param name="values">Already cleaned: no empty texts.</param>
    public static PhotoFacts With(PhotoFacts facts, string name, ImmutableArray<string> values)
    {
        if (Find(name) is { } field) return field.With(facts, values);
        return facts with { Other = values.IsEmpty ? facts.Other.Remove(name) : facts.Other.SetItem(name, values) };
    }

    private static ImmutableArray<string> OtherValues(PhotoFacts facts, string name) =>
        facts.Other.TryGetValue(name, out var values) ? values : [];

    private static FactField Text(
        string name, string label, int length, Func<PhotoFacts, string?> get, Func<PhotoFacts, string?, PhotoFacts> set) =>
        new(name, label, length, IsList: false, facts => Of(get(facts)), (facts, values) => set(facts, Only(values)));

    private static FactField List(
        string name, string label, Func<PhotoFacts, ImmutableArray<string>> get, Func<PhotoFacts, ImmutableArray<string>, PhotoFacts> set) =>
        new(name, label, Name, IsList: true, get, set);

    private static FactField Credited(string name, string label, Func<Credit, string?> get, Func<Credit, string?, Credit> set) =>
        Text(name, label, Name, facts => get(facts.Credit), (facts, value) => facts with { Credit = set(facts.Credit, value) });

    private static FactField CreditList(
        string name, string label, Func<Credit, ImmutableArray<string>> get, Func<Credit, ImmutableArray<string>, Credit> set) =>
        List(name, label, facts => get(facts.Credit), (facts, values) => facts with { Credit = set(facts.Credit, values) });

    private static ImmutableArray<string> Of(string? text) => text is null ? [] : [text];

    private static string? Only(ImmutableArray<string> values) => values.IsEmpty ? null : values[0];

    private static string? RoleText(CreditRole? role) => role is { } known ? known.ToString().ToLowerInvariant() : null;

    private static CreditRole? RoleOf(string? text) =>
        Enum.TryParse<CreditRole>(text, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null;
}

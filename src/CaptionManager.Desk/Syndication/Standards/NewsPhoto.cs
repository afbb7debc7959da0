using System.Collections.Immutable;
using System.Globalization;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>A picture as documents for receivers tell of it, whatever their format.</summary>
public sealed record NewsPhoto
{
    /// <summary>The photo.</summary>
    public required PhotoId Id { get; init; }

    /// <summary>Number of the revision; receivers replace a lower one.</summary>
    public required int Version { get; init; }

    /// <summary>Whether it may be published.</summary>
    public NewsStatus Status { get; init; }

    /// <summary>When the desk took it in.</summary>
    public required DateTimeOffset FirstCreated { get; init; }

    /// <summary>When this version was made.</summary>
    public required DateTimeOffset VersionCreated { get; init; }

    /// <summary>The words, as they are to be published.</summary>
    public required PhotoFacts Facts { get; init; }

    /// <summary>Who sends it.</summary>
    public required NewsProvider Provider { get; init; }

    /// <summary>The name the file goes under.</summary>
    public string? FileName { get; init; }

    /// <summary>Not to be published before.</summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    /// <summary>Not to be published from then on.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>What whoever publishes it has to observe besides the instructions, a sentence each.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>What the receiver is told of this version: why it was corrected or killed.</summary>
    public string? Notice { get; init; }

    /// <summary>Where a licence is acquired: an address of the licensor's.</summary>
    public string? LicensePage { get; init; }

    /// <summary>Its files, the one to publish first.</summary>
    public ImmutableArray<NewsRendition> Renditions { get; init; } = [];

    /// <summary>Its identifier for good, whatever its version (RFC 4151).</summary>
    public string Uri => string.Create(CultureInfo.InvariantCulture, $"tag:{Provider.Authority},{Id.CreatedAt.Year}:photo:{Id}");

    /// <summary>The note to editors: what happened, then what to observe.</summary>
    internal string? EdNote => string.Join(' ', new[] { Notice, Facts.Instructions }.Concat(Conditions).Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } note ? note : null;

    /// <summary>The line above the caption, or the slug where there is none.</summary>
    internal string? Title => Facts.Headline ?? Facts.Title;

    /// <summary>The photographers in one line.</summary>
    internal string? Byline => Facts.Credit.Creators.IsEmpty ? null : string.Join(", ", Facts.Credit.Creators);

    /// <summary>The places as written, the narrowest first, each with what it is.</summary>
    internal IEnumerable<(string Kind, string Name)> Places
    {
        get
        {
            if (Facts.Sublocation is { } sublocation) yield return ("sublocation", sublocation);
            if (Facts.City is { } city) yield return ("city", city);
            if (Facts.State is { } state) yield return ("state", state);
            if (Facts.Country is { } country) yield return ("country", country);
        }
    }

    /// <summary>The parts of the credit besides the photographers, each with what it is.</summary>
    internal IEnumerable<(string Role, string Name)> Sources =>
    [
        .. Facts.Credit.Agencies.Select(name => ("agency", name)),
        .. OneOrNone("pool", Facts.Credit.Pool),
        .. Facts.Credit.Via.Select(name => ("via", name)),
        .. OneOrNone("provider", Facts.Credit.Provider),
        .. OneOrNone("client", Facts.Credit.OnBehalfOf),
        .. OneOrNone("source", Facts.Credit.Agencies.IsEmpty && Facts.Credit.Provider is null ? Facts.Source : null),
    ];

    /// <summary>The urgency of the wires, 1 to 9, where the picture carries one.</summary>
    internal int? Urgency =>
        FactFields.Values(Facts, "urgency") is [var text, ..] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var urgency) && urgency is >= 1 and <= 9
            ? urgency
            : null;

    private static IEnumerable<(string Role, string Name)> OneOrNone(string role, string? name) => name is null ? [] : [(role, name)];
}

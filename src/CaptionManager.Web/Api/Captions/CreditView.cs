using System.Collections.Immutable;
using CaptionManager.Captions.Credits;

namespace CaptionManager.Web.Api.Captions;

/// <summary>A credit as the API writes and reads it; absent and empty mean "not said".</summary>
/// <param name="Creators">The makers, in printed order.</param>
/// <param name="Role">"composite", "illustration", "photographer", "handout" or "file".</param>
/// <param name="Agencies">Where the picture originates.</param>
/// <param name="Pool">The pool by name.</param>
/// <param name="Via">The redistributors, in order.</param>
/// <param name="Provider">A supplier outside the press.</param>
/// <param name="OnBehalfOf">The client.</param>
/// <param name="Notes">File, Handout and their kind.</param>
public sealed record CreditView(
    IReadOnlyList<string>? Creators = null,
    CreditRole? Role = null,
    IReadOnlyList<string>? Agencies = null,
    string? Pool = null,
    IReadOnlyList<string>? Via = null,
    string? Provider = null,
    string? OnBehalfOf = null,
    IReadOnlyList<string>? Notes = null)
{
    /// <summary>The view of a credit.</summary>
    internal static CreditView Of(Credit credit) => new(
        credit.Creators, credit.Role, credit.Agencies, credit.Pool, credit.Via, credit.Provider, credit.OnBehalfOf, credit.Notes);

    /// <summary>The credit, without the blanks a form may hold.</summary>
    internal Credit ToCredit() => new()
    {
        Creators = Names(Creators),
        Role = Role,
        Agencies = Names(Agencies),
        Pool = Name(Pool),
        Via = Names(Via),
        Provider = Name(Provider),
        OnBehalfOf = Name(OnBehalfOf),
        Notes = Names(Notes),
    };

    private static string? Name(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ImmutableArray<string> Names(IReadOnlyList<string>? texts) => [.. (texts ?? []).Select(Name).OfType<string>()];
}

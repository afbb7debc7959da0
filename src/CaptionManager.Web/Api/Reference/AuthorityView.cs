using CaptionManager.Captions.Authorities;

namespace CaptionManager.Web.Api.Reference;

/// <summary>An entry of the authority list, as programs read and write it.</summary>
internal sealed record AuthorityView
{
    /// <summary>The name it is filed under.</summary>
    public required string Name { get; init; }

    /// <summary>agency, newspaper, broadcaster, supplier, pool, platform, government, company, institution or photographer.</summary>
    public required string Kind { get; init; }

    /// <summary>Its other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2; null means international.</summary>
    public string? Country { get; init; }

    /// <summary>How the desk prints it; null means as its name.</summary>
    public string? HouseForm { get; init; }

    /// <summary>The notice its pictures carry by default; <c>{year}</c> is the year of the picture.</summary>
    public string? CopyrightNotice { get; init; }

    /// <summary>The words that must appear.</summary>
    public string? MandatoryCredit { get; init; }

    /// <summary>Who licenses its pictures.</summary>
    public string? Licensor { get; init; }

    /// <summary>Where licences are had.</summary>
    public string? LicensorUrl { get; init; }

    /// <summary>Mail of its picture desk.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone of its picture desk.</summary>
    public string? Phone { get; init; }

    /// <summary>The view of an entry.</summary>
    public static AuthorityView Of(Authority authority) => new()
    {
        Name = authority.Name,
        Kind = authority.Kind.ToString().ToLowerInvariant(),
        Aliases = authority.Aliases,
        Country = authority.Country,
        HouseForm = authority.HouseForm,
        CopyrightNotice = authority.CopyrightNotice,
        MandatoryCredit = authority.MandatoryCredit,
        Licensor = authority.Licensor,
        LicensorUrl = authority.LicensorUrl,
        Email = authority.Email,
        Phone = authority.Phone,
    };

    /// <summary>The entry; null where the kind is none.</summary>
    public Authority? ToAuthority() => !Enum.TryParse<AuthorityKind>(Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) ? null : new Authority
    {
        Name = Name.Trim(),
        Kind = kind,
        Aliases = [.. Aliases.Select(alias => alias.Trim()).Where(alias => alias.Length > 0 && alias != Name.Trim()).Distinct(StringComparer.Ordinal)],
        Country = Said(Country)?.ToUpperInvariant(),
        HouseForm = Said(HouseForm),
        CopyrightNotice = Said(CopyrightNotice),
        MandatoryCredit = Said(MandatoryCredit),
        Licensor = Said(Licensor),
        LicensorUrl = Said(LicensorUrl),
        Email = Said(Email),
        Phone = Said(Phone),
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

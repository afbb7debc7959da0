using CaptionManager.Captions.Authorities;

namespace CaptionManager.Web.Pages.Reference;

/// <summary>The form of an entry: texts as typed, aliases one a line.</summary>
public sealed class NameForm
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>A name of <see cref="AuthorityKind"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>One a line.</summary>
    public string? Aliases { get; set; }

    /// <summary>Two letters.</summary>
    public string? Country { get; set; }

    /// <summary>How the desk prints it.</summary>
    public string? HouseForm { get; set; }

    /// <summary>The notice proposed.</summary>
    public string? CopyrightNotice { get; set; }

    /// <summary>The words that must appear.</summary>
    public string? MandatoryCredit { get; set; }

    /// <summary>Who licenses.</summary>
    public string? Licensor { get; set; }

    /// <summary>Where.</summary>
    public string? LicensorUrl { get; set; }

    /// <summary>Mail.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; set; }

    /// <summary>The form of an entry.</summary>
    internal static NameForm Of(Authority authority) => new()
    {
        Name = authority.Name,
        Kind = authority.Kind.ToString(),
        Aliases = string.Join('\n', authority.Aliases),
        Country = authority.Country,
        HouseForm = authority.HouseForm,
        CopyrightNotice = authority.CopyrightNotice,
        MandatoryCredit = authority.MandatoryCredit,
        Licensor = authority.Licensor,
        LicensorUrl = authority.LicensorUrl,
        Email = authority.Email,
        Phone = authority.Phone,
    };

    /// <summary>The entry as typed.</summary>
    internal Authority ToAuthority() => new()
    {
        Name = (Name ?? "").Trim(),
        Kind = Enum.TryParse<AuthorityKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : AuthorityKind.Agency,
        Aliases = [.. (Aliases ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Where(alias => alias != (Name ?? "").Trim())],
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

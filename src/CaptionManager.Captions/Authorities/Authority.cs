using System.Collections.Immutable;

namespace CaptionManager.Captions.Authorities;

/// <summary>One name that credits use, with its variants and what the desk wants said about it.</summary>
/// <remarks>Immutable. Optional texts are <see langword="null"/> when not known, never empty.</remarks>
public sealed record Authority
{
    /// <summary>The name the desk files under.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required AuthorityKind Kind { get; init; }

    /// <summary>Other names and spellings, the canonical one excluded.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 code; <see langword="null"/> means international.</summary>
    public string? Country { get; init; }

    /// <summary>How the house prints it; <see langword="null"/> means as <see cref="Name"/>.</summary>
    public string? HouseForm { get; init; }

    /// <summary>The copyright notice its pictures carry by default; <c>{year}</c> stands for the year of the picture.</summary>
    public string? CopyrightNotice { get; init; }

    /// <summary>The words that must appear wherever its pictures do (IPTC PLUS "mandatory credit").</summary>
    public string? MandatoryCredit { get; init; }

    /// <summary>Who licenses its pictures.</summary>
    public string? Licensor { get; init; }

    /// <summary>Where licences are had.</summary>
    public string? LicensorUrl { get; init; }

    /// <summary>Electronic mail of the picture desk.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone of the picture desk.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether it belongs to the press or the picture trade, so that a picture may originate there.</summary>
    public bool IsPress => Kind is AuthorityKind.Agency or AuthorityKind.Newspaper or AuthorityKind.Broadcaster or AuthorityKind.Supplier;

    /// <summary>The form the house prints.</summary>
    public string PrintedForm => HouseForm ?? Name;

    /// <summary>This entry with another one's names as aliases, and what the other knows where this one is silent.</summary>
    public Authority Absorb(Authority other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Aliases = [.. Aliases.Append(other.Name).Concat(other.Aliases).Distinct(StringComparer.Ordinal).Where(alias => alias != Name)],
            Country = Country ?? other.Country,
            HouseForm = HouseForm ?? other.HouseForm,
            CopyrightNotice = CopyrightNotice ?? other.CopyrightNotice,
            MandatoryCredit = MandatoryCredit ?? other.MandatoryCredit,
            Licensor = Licensor ?? other.Licensor,
            LicensorUrl = LicensorUrl ?? other.LicensorUrl,
            Email = Email ?? other.Email,
            Phone = Phone ?? other.Phone,
        };
    }

    /// <inheritdoc/>
    public bool Equals(Authority? other) =>
        other is not null
        && (Name, Kind, Country, HouseForm, CopyrightNotice, MandatoryCredit, Licensor)
            == (other.Name, other.Kind, other.Country, other.HouseForm, other.CopyrightNotice, other.MandatoryCredit, other.Licensor)
        && (LicensorUrl, Email, Phone) == (other.LicensorUrl, other.Email, other.Phone)
        && Aliases.SequenceEqual(other.Aliases);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Kind, Country, Aliases.Length);
}

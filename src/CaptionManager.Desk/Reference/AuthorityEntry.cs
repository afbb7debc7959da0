using System.Collections.Immutable;
using CaptionManager.Captions.Authorities;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Reference;

/// <summary>What a desk itself says of one name: an entry of its own, one in place of the shipped one, or that the shipped one is not wanted.</summary>
public sealed class AuthorityEntry
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 200;

    /// <summary>UTF-16 code units of every other text.</summary>
    public const int TextLength = 500;

    /// <summary>Aliases at most.</summary>
    public const int MaximumAliases = 100;

    private AuthorityEntry()
    {
    }

    /// <param name="name">The name it is filed under.</param>
    public AuthorityEntry(string name)
    {
        Name = name;
        Key = NameKey.Of(name);
    }

    /// <summary>Counts up.</summary>
    public int Id { get; private set; }

    /// <summary>The name in the form in which names are compared; one entry has it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The name as printed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is.</summary>
    public AuthorityKind Kind { get; private set; }

    /// <summary>Its other names.</summary>
    public ImmutableArray<string> Aliases { get; private set; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; private set; }

    /// <summary>How the desk prints it.</summary>
    public string? HouseForm { get; private set; }

    /// <summary>The notice its pictures carry by default.</summary>
    public string? CopyrightNotice { get; private set; }

    /// <summary>The words that must appear.</summary>
    public string? MandatoryCredit { get; private set; }

    /// <summary>Who licenses its pictures.</summary>
    public string? Licensor { get; private set; }

    /// <summary>Where licences are had.</summary>
    public string? LicensorUrl { get; private set; }

    /// <summary>Mail of its picture desk.</summary>
    public string? Email { get; private set; }

    /// <summary>Telephone of its picture desk.</summary>
    public string? Phone { get; private set; }

    /// <summary>Whether the shipped entry of this name is not wanted.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Tells one state of the row from the next.</summary>
    public byte[] RowVersion { get; private set; } = [];

    /// <summary>Takes everything from an entry.</summary>
    internal void Set(Authority authority, DateTimeOffset at)
    {
        (Name, Kind, Aliases, Country, HouseForm) = (authority.Name, authority.Kind, authority.Aliases, authority.Country, authority.HouseForm);
        (CopyrightNotice, MandatoryCredit, Licensor, LicensorUrl) = (authority.CopyrightNotice, authority.MandatoryCredit, authority.Licensor, authority.LicensorUrl);
        (Email, Phone, IsRemoved, ChangedAt) = (authority.Email, authority.Phone, false, at);
        Key = NameKey.Of(Name);
    }

    /// <summary>Says that the name is not wanted.</summary>
    internal void Remove(DateTimeOffset at) => (IsRemoved, ChangedAt) = (true, at);

    /// <summary>As the grammar and the pages take it.</summary>
    internal Authority ToAuthority() => new()
    {
        Name = Name,
        Kind = Kind,
        Aliases = Aliases,
        Country = Country,
        HouseForm = HouseForm,
        CopyrightNotice = CopyrightNotice,
        MandatoryCredit = MandatoryCredit,
        Licensor = Licensor,
        LicensorUrl = LicensorUrl,
        Email = Email,
        Phone = Phone,
    };
}

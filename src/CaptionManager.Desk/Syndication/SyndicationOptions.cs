using System.ComponentModel.DataAnnotations;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Syndication;

/// <summary>Who the desk is to those who receive its pictures. Section <c>Syndication</c>.</summary>
public sealed class SyndicationOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Syndication";

    /// <summary>The address by which receivers reach the desk, as <c>https://pictures.example/</c>: links in feeds, documents and mails begin with it.</summary>
    /// <value>Default <see langword="null"/>: feeds use the address they are asked at, mails carry no links.</value>
    [Url]
    public string? PublicAddress { get; set; }

    /// <summary>The name of the house in documents and feeds.</summary>
    /// <value>Default <c>CaptionManager</c>.</value>
    [Required]
    [StringLength(200)]
    public string ProviderName { get; set; } = "CaptionManager";

    /// <summary>The domain under which item identifiers are made for good (RFC 4151). Do not change it once pictures have left.</summary>
    /// <value>Default: the host of <see cref="PublicAddress"/>, else <c>localhost</c>.</value>
    [RegularExpression("^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$", ErrorMessage = "Syndication:Authority is a domain name: 'pictures.example'.")]
    public string? Authority { get; set; }

    /// <summary>The language of captions, as BCP 47 writes it.</summary>
    /// <value>Default <see langword="null"/>: documents do not say.</value>
    [RegularExpression("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", ErrorMessage = "Syndication:Language is a tag as 'en' or 'de-AT'.")]
    public string? Language { get; set; }

    /// <summary>Whom to ask for a licence: written into pictures that name no licensor.</summary>
    /// <value>Default <see langword="null"/>.</value>
    [StringLength(200)]
    public string? LicensorName { get; set; }

    /// <summary>The page on which a licence is acquired.</summary>
    /// <value>Default <see langword="null"/>.</value>
    [Url]
    public string? LicensorUrl { get; set; }

    /// <summary>The licensor's mail address.</summary>
    /// <value>Default <see langword="null"/>.</value>
    [EmailAddress]
    public string? LicensorEmail { get; set; }

    /// <summary>Hours for which a package can be fetched again, or on from where it broke.</summary>
    /// <value>Default 72, from 1 to 720.</value>
    [Range(1, 720)]
    public int PackageHours { get; set; } = 72;

    /// <summary>Hours before the end of a right at which the contacts of subscribers who have the picture are told by mail.</summary>
    /// <value>Default 72, from 1 to 8,784.</value>
    [Range(1, 8_784)]
    public int ExpiryNoticeHours { get; set; } = 72;

    /// <summary>Folders under which the folders of subscribers may lie: absolute, or counted from the data folder.</summary>
    /// <value>Default <c>outbox</c>.</value>
    public IReadOnlyList<string> FolderRoots { get; set; } = [];

    /// <summary>The mail server that passes the desk's mails on.</summary>
    /// <value>Default <see langword="null"/>: no mails.</value>
    [StringLength(255)]
    public string? MailHost { get; set; }

    /// <summary>Its port.</summary>
    /// <value>Default 587, from 1 to 65,535.</value>
    [Range(1, 65_535)]
    public int MailPort { get; set; } = 587;

    /// <summary>The user's name there; without one nobody signs in.</summary>
    /// <value>Default <see langword="null"/>.</value>
    public string? MailUser { get; set; }

    /// <summary>The password there.</summary>
    /// <value>Default <see langword="null"/>.</value>
    public string? MailPassword { get; set; }

    /// <summary>Whether mails go without encryption where the server offers none: for a relay on the same machine.</summary>
    /// <value>Default <see langword="false"/>.</value>
    public bool MailUnencrypted { get; set; }

    /// <summary>The sender of the desk's mails.</summary>
    /// <value>Default <see langword="null"/>: needed where <see cref="MailHost"/> is set.</value>
    [EmailAddress]
    public string? MailFrom { get; set; }

    /// <summary>An address of the desk's own people: told with the contacts of a subscriber when nobody there acknowledged a kill or a correction in time.</summary>
    /// <value>Default <see langword="null"/>: the contacts alone.</value>
    [EmailAddress]
    public string? EscalationMail { get; set; }

    /// <summary>The roots of folders, absolute.</summary>
    internal IReadOnlyList<string> Roots(Storage.DataFolder folder) =>
        FolderRoots.Count == 0 ? [Path.Combine(folder.Path, "outbox")] : [.. FolderRoots.Select(root => Path.GetFullPath(root, folder.Path))];

    /// <summary>Who sends, as documents name it.</summary>
    internal NewsProvider Provider => new(ProviderName, Authority ?? (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) ? address.Host : "localhost"), Language);

    /// <summary>The licensor as the field of a picture; <see langword="null"/> where none is set.</summary>
    internal StructureValue? Licensor
    {
        get
        {
            (string Member, string? Text)[] members = [("name", LicensorName), ("url", LicensorUrl), ("email", LicensorEmail)];
            return members.All(member => member.Text is null) ? null : StructureValue.OfTexts(members.Where(member => member.Text is not null).Select(member => (member.Member, member.Text!)));
        }
    }
}

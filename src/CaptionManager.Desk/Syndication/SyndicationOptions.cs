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

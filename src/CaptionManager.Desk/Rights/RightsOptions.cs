using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Rights;

/// <summary>How the desk judges restrictions. Section <c>Rights</c>.</summary>
public sealed class RightsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Rights";

    /// <summary>Where the house itself publishes: ISO 3166-1 codes, separated by blanks.</summary>
    /// <value>Default empty: not known, so that "TURKEY OUT" is shown as a condition and refuses nothing.</value>
    [RegularExpression("^([A-Z]{2}( [A-Z]{2})*)?$", ErrorMessage = "Rights:HomeTerritories is codes of two capitals with a blank between: 'GB IE'.")]
    public string HomeTerritories { get; set; } = "";

    /// <summary>What kinds of publisher the house is, as <c>Newspaper, Online</c>.</summary>
    /// <value>Default None: not known.</value>
    public ClientKinds HomeKinds { get; set; }

    /// <summary>The time zone in which people on the desk mean embargoes and days: an IANA name.</summary>
    /// <value>Default <c>UTC</c>.</value>
    [Required]
    public string TimeZone { get; set; } = "UTC";
}

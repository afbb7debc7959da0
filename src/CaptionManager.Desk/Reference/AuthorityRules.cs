using CaptionManager.Captions.Authorities;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Reference;

/// <summary>What an entry of the authority list must be to be kept.</summary>
internal static class AuthorityRules
{
    /// <summary>What stands in the way; empty where nothing does.</summary>
    public static IReadOnlyList<ReferenceProblem> Check(Authority authority)
    {
        var problems = new List<ReferenceProblem>();
        if (NameKey.Of(authority.Name).Length == 0 || authority.Name.Length > AuthorityEntry.NameLength) problems.Add(new("name", $"A name is 1 to {AuthorityEntry.NameLength} characters, letters or digits among them."));
        if (authority.Aliases.Length > AuthorityEntry.MaximumAliases) problems.Add(new("aliases", $"A name has at most {AuthorityEntry.MaximumAliases} aliases."));
        if (authority.Aliases.FirstOrDefault(alias => alias.Length > AuthorityEntry.NameLength) is { } alias) problems.Add(new("aliases", $"'{alias[..40]}…' is longer than {AuthorityEntry.NameLength} characters."));
        if (authority.Country is { } country && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper))) problems.Add(new("country", $"'{country}' is no country; use the two letters of ISO 3166, or nothing."));
        if (authority.LicensorUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) problems.Add(new("licensorUrl", $"An address begins with http:// or https://."));
        foreach (var (field, text) in Texts(authority))
        {
            if (text?.Length > AuthorityEntry.TextLength) problems.Add(new(field, $"At most {AuthorityEntry.TextLength} characters."));
            else if (text?.Any(char.IsControl) == true) problems.Add(new(field, $"One line, without control characters."));
        }

        return problems;
    }

    private static IEnumerable<(string Field, string? Text)> Texts(Authority authority) =>
    [
        ("houseForm", authority.HouseForm), ("copyrightNotice", authority.CopyrightNotice), ("mandatoryCredit", authority.MandatoryCredit),
        ("licensor", authority.Licensor), ("licensorUrl", authority.LicensorUrl), ("email", authority.Email), ("phone", authority.Phone),
    ];
}

using System.Text.Json;

namespace CaptionManager.Desk.Accounts;

/// <summary>Details of events in the history of accounts.</summary>
internal static class AccountDetails
{
    /// <summary>The roles somebody has from now on.</summary>
    public static string OfRoles(IEnumerable<DeskRole> roles) =>
        JsonSerializer.Serialize(new { roles = roles.Select(role => role.Name) }, JsonSerializerOptions.Web);

    /// <summary>The desks somebody works on from now on; none is all.</summary>
    public static string OfDesks(IEnumerable<string> desks) => JsonSerializer.Serialize(new { desks }, JsonSerializerOptions.Web);

    /// <summary>What something of an account is called.</summary>
    public static string OfName(string name) => JsonSerializer.Serialize(new { name }, JsonSerializerOptions.Web);

    /// <summary>The key that takes another's place.</summary>
    public static string OfKey(string prefix) => JsonSerializer.Serialize(new { next = prefix }, JsonSerializerOptions.Web);

    /// <summary>How many sessions ended.</summary>
    public static string OfSessions(int ended) => JsonSerializer.Serialize(new { sessions = ended }, JsonSerializerOptions.Web);

    /// <summary>How somebody signed in.</summary>
    public static string OfWay(SignInWay way) => JsonSerializer.Serialize(new { by = JsonNamingPolicy.KebabCaseLower.ConvertName($"{way}") }, JsonSerializerOptions.Web);

    /// <summary>The name somebody had until now.</summary>
    public static string OfRename(string before) => JsonSerializer.Serialize(new { before }, JsonSerializerOptions.Web);

    /// <summary>What a desk required and requires now.</summary>
    /// <param name="before">Names of fields, divided by commas.</param>
    /// <param name="after">The same for now.</param>
    public static string OfRequired(string before, string after) => JsonSerializer.Serialize(new { before, after }, JsonSerializerOptions.Web);
}

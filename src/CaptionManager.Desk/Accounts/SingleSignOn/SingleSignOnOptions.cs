namespace CaptionManager.Desk.Accounts.SingleSignOn;

/// <summary>Signing in by the house's own OpenID Connect service. Section <c>SingleSignOn</c>; off without an authority.</summary>
public sealed class SingleSignOnOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "SingleSignOn";

    /// <summary>The service's address, below which <c>/.well-known/openid-configuration</c> stands. HTTPS, or HTTP on this machine.</summary>
    public Uri? Authority { get; set; }

    /// <summary>The name under which the service knows this desk.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret of that name. From the environment or a secret store, never from a file in the repository.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button on the sign-in page says after "Sign in with".</summary>
    /// <value>Default "single sign-on".</value>
    public string Name { get; set; } = "single sign-on";

    /// <summary>Scopes asked for besides <c>openid</c>, with blanks between.</summary>
    /// <value>Default "profile email".</value>
    public string Scopes { get; set; } = "profile email";

    /// <summary>The claim that becomes the sign-in name of a new account.</summary>
    /// <value>Default "preferred_username"; "email" is taken where it is missing.</value>
    public string UserNameClaim { get; set; } = "preferred_username";

    /// <summary>The claim that lists a person's groups or roles at the service.</summary>
    /// <value>Default "roles".</value>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>For each role of the desk ("Editor", "PhotoDesk" …) the values of <see cref="RoleClaim"/> that give it, with commas between.</summary>
    public Dictionary<string, string> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is offered.</summary>
    public bool IsOn => Authority is not null;

    /// <summary>The roles somebody gets by their groups.</summary>
    /// <param name="groups">Values of <see cref="RoleClaim"/>; compared to the letter.</param>
    public IReadOnlyList<DeskRole> RolesOf(IEnumerable<string> groups)
    {
        var held = groups.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Roles.Where(mapped => mapped.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(held.Contains))
                .Select(mapped => RoleOf(mapped.Key)).OfType<DeskRole>().Distinct(),
        ];
    }

    /// <summary>The role a key of <see cref="Roles"/> names, with or without its blanks.</summary>
    internal static DeskRole? RoleOf(string key) =>
        DeskRoles.Find(key) ?? DeskRoles.All.FirstOrDefault(role => string.Equals(role.Name.Replace(" ", "", StringComparison.Ordinal), key, StringComparison.OrdinalIgnoreCase));
}

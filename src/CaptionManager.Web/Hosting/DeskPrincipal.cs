using System.Security.Claims;
using CaptionManager.Desk.Accounts;

namespace CaptionManager.Web.Hosting;

/// <summary>Somebody's standing as claims.</summary>
internal static class DeskPrincipal
{
    /// <summary>The claim that names the browser's session.</summary>
    public const string SessionClaim = "session";

    /// <summary>What the cookie holds: who, and which session. What they may do is asked of the database each time.</summary>
    public static ClaimsPrincipal ForCookie(SignedIn signedIn) => new(new ClaimsIdentity(
        [Id(signedIn.AccountId), new Claim(SessionClaim, signedIn.SessionId.ToString())], DeskAuthentication.SessionScheme));

    /// <summary>Who sends this request.</summary>
    /// <param name="scheme">How they proved it.</param>
    /// <param name="standing">Who they are.</param>
    /// <param name="abilities">What they may do this way.</param>
    /// <param name="more">Claims of the scheme.</param>
    public static ClaimsPrincipal Of(string scheme, AccountStanding standing, IEnumerable<string> abilities, params IEnumerable<Claim> more) =>
        new(new ClaimsIdentity(
            [
                Id(standing.AccountId),
                new Claim(CurrentActor.NameClaim, standing.DisplayName),
                .. standing.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
                .. abilities.Select(ability => new Claim(AbilityPolicies.ClaimType, ability)),
                .. more,
            ],
            scheme,
            CurrentActor.NameClaim,
            ClaimTypes.Role));

    /// <summary>The session of a signed-in browser, or <see langword="null"/>.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    private static Claim Id(Guid accountId) => new(ClaimTypes.NameIdentifier, accountId.ToString());
}

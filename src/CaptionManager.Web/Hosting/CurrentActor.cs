using System.Security.Claims;
using CaptionManager.Desk.Accounts;

namespace CaptionManager.Web.Hosting;

/// <summary>Who sends the request, as the desk's commands want to know it.</summary>
internal static class CurrentActor
{
    /// <summary>The claim that holds the name history shows.</summary>
    public const string NameClaim = "name";

    /// <summary>The signed-in person or API key.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint forgot to ask for an ability.</exception>
    public static Actor Actor(this HttpContext context)
    {
        var user = context.User;
        if (user.Identity is not { IsAuthenticated: true }) throw new InvalidOperationException($"Nobody is signed in at {context.Request.Path}.");
        Guid? account = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
        return new Actor(account, user.FindFirstValue(NameClaim) ?? user.Identity.Name ?? "Unnamed account", context.TraceIdentifier);
    }

    /// <summary>What the request may do: the person's abilities, or the key's.</summary>
    public static string[] Abilities(this ClaimsPrincipal user) => [.. user.FindAll(AbilityPolicies.ClaimType).Select(claim => claim.Value)];

    /// <summary>Whether the request may do one thing.</summary>
    public static bool May(this ClaimsPrincipal user, string ability) => user.HasClaim(AbilityPolicies.ClaimType, ability);
}

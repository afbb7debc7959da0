using CaptionManager.Desk.Accounts;

namespace CaptionManager.Web.Hosting;

/// <summary>One authorization policy for each ability, of the ability's name: <c>RequireAuthorization(Abilities.EditCaptions)</c>.</summary>
internal static class AbilityPolicies
{
    /// <summary>The claim of a signed-in person or an API key that names one ability.</summary>
    public const string ClaimType = "ability";

    /// <summary>Registers the policies. What asks for none is still closed to strangers.</summary>
    public static void AddAbilityPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        foreach (var (ability, _) in Abilities.All)
            policies.AddPolicy(ability, policy => policy.RequireAuthenticatedUser().RequireClaim(ClaimType, ability));
        policies.SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}

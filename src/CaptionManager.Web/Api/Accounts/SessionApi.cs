using System.Security.Claims;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Accounts;

/// <summary>Who the caller is.</summary>
internal static class SessionApi
{
    /// <summary>Maps the endpoint. Everybody who is somebody may ask.</summary>
    public static void MapSessionApi(this IEndpointRouteBuilder api) => api.MapGet("/session", Show)
        .RequireAuthorization()
        .WithTags("Accounts")
        .WithName("Session")
        .WithSummary("Who is signed in, what they may do, and the token for changes.");

    private static Ok<SessionView> Show(HttpContext context, IAntiforgery antiforgery)
    {
        var user = context.User;
        var token = user.Identity?.AuthenticationType == DeskAuthentication.SessionScheme ? antiforgery.GetAndStoreTokens(context).RequestToken : null;
        return TypedResults.Ok(new SessionView(
            user.Identity?.Name ?? "", Values(user, ClaimTypes.Role), Values(user, AbilityPolicies.ClaimType), token));
    }

    private static IEnumerable<string> Values(ClaimsPrincipal user, string type) => user.FindAll(type).Select(claim => claim.Value);
}

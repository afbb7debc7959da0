using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>Ends the session of this browser, on the server too: a copied cookie opens nothing afterwards.</summary>
internal static class SignOut
{
    /// <summary>Maps the form's target.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost("/sign-out", LeaveAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<RedirectHttpResult> LeaveAsync(HttpContext context, Sessions sessions, CancellationToken cancellationToken)
    {
        if (context.User.SessionId() is { } id) await sessions.EndAsync(context.Actor(), id, cancellationToken);
        await context.SignOutAsync(DeskAuthentication.SessionScheme);
        return TypedResults.Redirect("/sign-in");
    }
}

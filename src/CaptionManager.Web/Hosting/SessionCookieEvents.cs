using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaptionManager.Web.Hosting;

/// <summary>Looks a cookie's session up at each request, and answers programs with a status where people are sent to a page.</summary>
internal sealed class SessionCookieEvents(Sessions sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var standing = context.Principal?.SessionId() is { } id ? await sessions.FindAsync(id, context.HttpContext.RequestAborted) : null;
        if (standing is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(DeskAuthentication.SessionScheme);
            return;
        }

        var session = context.Principal!.FindFirst(DeskPrincipal.SessionClaim)!;
        context.ReplacePrincipal(DeskPrincipal.Of(DeskAuthentication.SessionScheme, standing, standing.Abilities, session));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.Path.StartsWithSegments(DeskApi.Prefix)) return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

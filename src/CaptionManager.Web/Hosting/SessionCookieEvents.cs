using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaptionManager.Web.Hosting;

/// <summary>Looks a cookie's session up at each request, and answers programs with a status where people are sent to a page.</summary>
internal sealed class SessionCookieEvents(DeskScope scope, IServiceScopeFactory scopes) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var standing = context.Principal?.SessionId() is { } id ? await FindAsync(id, context.HttpContext.RequestAborted) : null;
        if (standing is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(DeskAuthentication.SessionScheme);
            return;
        }

        scope.Limit(standing.DeskIds);
        var session = context.Principal!.FindFirst(DeskPrincipal.SessionClaim)!;
        context.ReplacePrincipal(DeskPrincipal.Of(DeskAuthentication.SessionScheme, standing, standing.Abilities, session));
    }

    // In a scope of its own: the request's database is opened after it is known whose photos are seen in it.
    private async Task<AccountStanding?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var apart = scopes.CreateAsyncScope();
        return await apart.ServiceProvider.GetRequiredService<Sessions>().FindAsync(id, cancellationToken);
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

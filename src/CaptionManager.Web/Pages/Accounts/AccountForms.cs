using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>Targets of buttons in lists, where a page form for each row would need a name of its own.</summary>
internal static class AccountForms
{
    /// <summary>Maps them.</summary>
    public static void MapAccountForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/settings/keys/{id:guid}/revoke", RevokeAsync).RequireAuthorization(Abilities.ManageKeys).ExcludeFromDescription();
        app.MapPost("/settings/sessions/{id:guid}/end", EndAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<RedirectHttpResult> RevokeAsync(Guid id, HttpContext context, RevokeApiKeyHandler handler, CancellationToken cancellationToken)
    {
        await handler.RevokeAsync(context.Actor(), id, mayRevokeAny: false, cancellationToken);
        return TypedResults.Redirect("/settings/keys");
    }

    private static async Task<RedirectHttpResult> EndAsync(Guid id, HttpContext context, Sessions sessions, CancellationToken cancellationToken)
    {
        var mine = await sessions.ListAsync(context.Actor().AccountId ?? Guid.Empty, cancellationToken);
        if (mine.Any(session => session.Id == id)) await sessions.EndAsync(id, cancellationToken);
        return TypedResults.Redirect("/settings/sessions?done=ended");
    }
}

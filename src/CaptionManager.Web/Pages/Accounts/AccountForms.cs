using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Approval;
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
        app.MapPost("/people/desks/{id:int}/fields", RequireAsync).RequireAuthorization(Abilities.ManageAccounts).ExcludeFromDescription();
        app.MapPost("/people/desks/{id:int}", RenameAsync).RequireAuthorization(Abilities.ManageAccounts).ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RenameAsync(int id, IFormCollection form, HttpContext context, DesksHandler handler, CancellationToken cancellationToken)
    {
        var outcome = await handler.RenameAsync(context.Actor(), id, form["name"].ToString(), cancellationToken);
        return outcome.Problems is [{ Code: "no-such-desk" }, ..] ? TypedResults.NotFound() : TypedResults.LocalRedirect(outcome.IsDone ? "/people#desks-title" : "/people?desk=refused#desks-title");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RequireAsync(int id, IFormCollection form, HttpContext context, RequireFieldsHandler handler, CancellationToken cancellationToken)
    {
        var outcome = await handler.HandleAsync(context.Actor(), id, [.. form["field"].OfType<string>()], cancellationToken);
        return outcome.IsDone ? TypedResults.LocalRedirect("/people?desk=required#desks-title") : TypedResults.NotFound();
    }

    private static async Task<RedirectHttpResult> RevokeAsync(Guid id, HttpContext context, RevokeApiKeyHandler handler, CancellationToken cancellationToken)
    {
        await handler.RevokeAsync(context.Actor(), id, mayRevokeAny: false, cancellationToken);
        return TypedResults.Redirect("/settings/keys");
    }

    private static async Task<RedirectHttpResult> EndAsync(Guid id, HttpContext context, Sessions sessions, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(context.Actor(), id, cancellationToken);
        return TypedResults.Redirect("/settings/sessions?done=ended");
    }
}

using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Passkeys;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>What the pages' scripts say to the desk to make and to use passkeys, and the buttons of the list.</summary>
internal static class PasskeyForms
{
    /// <summary>Maps them.</summary>
    public static void MapPasskeyForms(this IEndpointRouteBuilder app)
    {
        var use = app.MapGroup("/sign-in").AllowAnonymous().RequireRateLimiting(AttemptLimits.Policy).ExcludeFromDescription();
        use.MapPost("/passkey/options", AskToUseAsync);
        use.MapPost("/passkey", UseAsync);

        var keep = app.MapGroup("/settings/passkeys").RequireAuthorization().ExcludeFromDescription();
        keep.MapPost("/options", AskToMakeAsync).RequireRateLimiting(AttemptLimits.Policy);
        keep.MapPost("/make", MakeAsync);
        keep.MapPost("/{id}/rename", RenameAsync);
        keep.MapPost("/{id}/remove", RemoveAsync);
    }

    private static async Task<ContentHttpResult> AskToUseAsync(HttpContext context, PasskeyCeremony ceremony) =>
        TypedResults.Content(await ceremony.AskToUseAsync(context), "application/json");

    private static async Task<Results<Ok<PasskeyNext>, UnprocessableEntity<PasskeyTrouble>>> UseAsync(
        PasskeyUse request, HttpContext context, PasskeyCeremony ceremony, KeptPasskeys passkeys, CancellationToken cancellationToken)
    {
        if (await ceremony.UsedAsync(context, request.Credential) is not { } used)
            return TypedResults.UnprocessableEntity(new PasskeyTrouble(Say("Accounts.ThatPasskeyOpensNoAccountHereIt")));
        var outcome = await passkeys.SignInAsync(used.AccountId, used.Passkey, context.Origin(), cancellationToken);
        if (!outcome.IsDone) return Trouble(outcome.Problems);
        await context.StartSessionAsync(outcome.Value);
        return TypedResults.Ok(new PasskeyNext(SessionCookie.Local(request.ReturnUrl)));
    }

    private static async Task<Results<ContentHttpResult, UnprocessableEntity<PasskeyTrouble>>> AskToMakeAsync(
        PasskeyAsk request, HttpContext context, PasskeyCeremony ceremony, PasswordProof proof, PeopleQuery people, CancellationToken cancellationToken)
    {
        var proved = await proof.CheckAsync(context.Actor(), request.Password ?? "", cancellationToken);
        if (!proved.IsDone) return Trouble(proved.Problems);
        var person = await people.FindAsync(proved.Value, cancellationToken);
        return TypedResults.Content(await ceremony.AskToMakeAsync(context, proved.Value, person!.UserName, person.DisplayName), "application/json");
    }

    private static async Task<Results<Ok<PasskeyNext>, UnprocessableEntity<PasskeyTrouble>>> MakeAsync(
        PasskeyMake request, HttpContext context, PasskeyCeremony ceremony, KeptPasskeys passkeys, CancellationToken cancellationToken)
    {
        if (await ceremony.MadeAsync(context, context.Actor().AccountId ?? Guid.Empty, request.Credential) is not { } made)
            return TypedResults.UnprocessableEntity(new PasskeyTrouble(Say("Accounts.TheDeskCannotUseWhatTheDevice")));
        var outcome = await passkeys.AddAsync(context.Actor(), made, request.Name, cancellationToken);
        return outcome.IsDone ? TypedResults.Ok(new PasskeyNext("/settings/passkeys?done=made")) : Trouble(outcome.Problems);
    }

    // A name that will not do leaves the old one; the list shows which.
    private static async Task<RedirectHttpResult> RenameAsync(
        string id, [FromForm] string? name, HttpContext context, KeptPasskeys passkeys, CancellationToken cancellationToken)
    {
        var outcome = await passkeys.RenameAsync(context.Actor(), id, name ?? "", cancellationToken);
        return TypedResults.Redirect(outcome.IsDone ? "/settings/passkeys?done=renamed" : $"/settings/passkeys?failed={outcome.Problems[0].Code}");
    }

    private static async Task<RedirectHttpResult> RemoveAsync(string id, HttpContext context, KeptPasskeys passkeys, CancellationToken cancellationToken)
    {
        var outcome = await passkeys.RemoveAsync(context.Actor(), id, cancellationToken);
        return TypedResults.Redirect(outcome.IsDone ? "/settings/passkeys?done=removed" : $"/settings/passkeys?failed={outcome.Problems[0].Code}");
    }

    private static UnprocessableEntity<PasskeyTrouble> Trouble(IReadOnlyList<AccountProblem> problems) =>
        TypedResults.UnprocessableEntity(new PasskeyTrouble(Say(problems[0].Sentence)));
}

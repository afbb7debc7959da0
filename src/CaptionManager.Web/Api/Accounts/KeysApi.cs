using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Accounts;

/// <summary>API keys of the caller.</summary>
internal static class KeysApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapKeysApi(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/keys").RequireAuthorization(Abilities.ManageKeys).WithTags("Accounts");
        keys.MapGet("", ListAsync).WithName("ListKeys").WithSummary("Your API keys, newest first.");
        keys.MapPost("", MakeAsync).WithName("MakeKey").WithSummary("Makes a key. Its secret is in this answer and never again.");
        keys.MapPost("/{id:guid}/rotate", RotateAsync).WithName("RotateKey").WithSummary("Makes a new key of the same name and scopes; the old one works for a day more.");
        keys.MapDelete("/{id:guid}", RevokeAsync).WithName("RevokeKey").WithSummary("Makes a key open nothing from the next request on.");
    }

    private static async Task<Ok<IReadOnlyList<ApiKeySummary>>> ListAsync(HttpContext context, ApiKeys keys, CancellationToken cancellationToken) =>
        TypedResults.Ok(await keys.ListAsync(context.Actor().AccountId, cancellationToken));

    private static async Task<Results<Created<MadeApiKey>, ProblemHttpResult>> MakeAsync(
        KeyRequest request, HttpContext context, MakeApiKeyHandler handler, CancellationToken cancellationToken)
    {
        var outcome = await handler.MakeAsync(context.Actor(), context.User.Abilities(), new(request.Name, request.Scopes, request.Days), cancellationToken);
        return outcome.IsDone
            ? TypedResults.Created($"{DeskApi.Root}/keys/{outcome.Value.Summary.Id}", outcome.Value)
            : DeskProblem.Of(
                StatusCodes.Status422UnprocessableEntity, "invalid", "The key cannot be made so", outcome.Problems[0].Sentence, [new("problems", outcome.Problems)]);
    }

    private static async Task<Results<Created<MadeApiKey>, ProblemHttpResult>> RotateAsync(
        Guid id, HttpContext context, RotateApiKeyHandler handler, CancellationToken cancellationToken)
    {
        var outcome = await handler.RotateAsync(context.Actor(), context.User.Abilities(), id, cancellationToken);
        if (outcome.IsDone) return TypedResults.Created($"{DeskApi.Root}/keys/{outcome.Value.Summary.Id}", outcome.Value);
        var problem = outcome.Problems[0];
        return problem.Code == "not-found"
            ? DeskProblem.NotFound(problem.Sentence)
            : DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "invalid", "The key cannot be changed so", problem.Sentence, [new("problems", outcome.Problems)]);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        Guid id, HttpContext context, RevokeApiKeyHandler handler, CancellationToken cancellationToken) =>
        await handler.RevokeAsync(context.Actor(), id, context.User.May(Abilities.ManageAccounts), cancellationToken)
            ? TypedResults.NoContent()
            : DeskProblem.NotFound($"You have no key {id}.");
}

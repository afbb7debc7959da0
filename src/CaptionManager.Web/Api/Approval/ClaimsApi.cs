using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Approval;

/// <summary>Who has which photo in hand.</summary>
internal static class ClaimsApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapClaimsApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/photos/{id}/claim").WithTags("Approval");
        group.MapGet("", Get).RequireAuthorization(Abilities.ViewPhotos).WithSummary("Who has the photo in hand; 204 where nobody has.");
        group.MapPut("", Claim).RequireAuthorization(Abilities.EditCaptions).WithSummary("Claim the photo for some minutes, or keep the claim; locks nobody out.");
        group.MapDelete("", LetGo).RequireAuthorization(Abilities.EditCaptions).WithSummary("Let an own claim go.");
    }

    private static async Task<Results<Ok<ClaimView>, NoContent, ProblemHttpResult>> Get(PhotoId id, ClaimsQuery query, PhotoQuery photos, CancellationToken cancellationToken)
    {
        if (await query.OfAsync(id, cancellationToken) is { } claim) return TypedResults.Ok(claim);
        return await photos.StoredAsync(id, cancellationToken) is null ? DeskProblem.NotFound($"There is no photo {id}.") : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ClaimView>, ProblemHttpResult>> Claim(PhotoId id, ClaimHandler handler, HttpContext http, bool takeOver = false)
    {
        var actor = http.Actor();
        return await handler.ClaimAsync(id, takeOver, actor, http.RequestAborted) switch
        {
            null => DeskProblem.NotFound($"There is no photo {id}."),
            var claim when claim.AccountId != actor.AccountId => DeskProblem.Of(
                StatusCodes.Status409Conflict, "claimed", "Somebody has it in hand", $"{claim.Name} has it in hand until {claim.Until:HH:mm} UTC. Send takeOver=true to take it over.",
                [new("claim", claim)]),
            var claim => TypedResults.Ok(claim),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> LetGo(PhotoId id, ClaimHandler handler, PhotoQuery photos, HttpContext http)
    {
        if (!await handler.LetGoAsync(id, http.Actor(), http.RequestAborted) && await photos.StoredAsync(id, http.RequestAborted) is null)
            return DeskProblem.NotFound($"There is no photo {id}.");
        return TypedResults.NoContent();
    }
}

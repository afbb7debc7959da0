using CaptionManager.Captions.Aids;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Typing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Typing;

/// <summary>Codes written out while somebody types.</summary>
internal static class TypingApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapTypingApi(this IEndpointRouteBuilder api) =>
        api.MapPost("/typing/expand", ExpandAsync).WithTags("Typing").RequireAuthorization(Abilities.EditCaptions).WithName("ExpandCodes")
            .WithSummary("The text with the desk's codes (=mci9=, =mci9#2=) written out, and the codes no list has.");

    private static async Task<Results<Ok<CodeExpansion>, ProblemHttpResult>> ExpandAsync(ExpandRequest request, TypingAids aids, CancellationToken cancellationToken) =>
        request.Text is { Length: > 0 and <= FactFields.CaptionLength } text
            ? TypedResults.Ok(await aids.ExpandAsync(text, cancellationToken))
            : DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "text-length", "The text cannot be taken", $"Send 'text' of 1 to {FactFields.CaptionLength} characters.");
}

using System.Diagnostics;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CaptionManager.Web.Api.Approval;

/// <summary>On which desk a photo lies, and which editor has it to do.</summary>
internal static class PlacementApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapPlacementApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/photos/{id}/placement").WithTags("Approval");
        group.MapGet("", Find).RequireAuthorization(Abilities.ViewPhotos).WithSummary("The desk a photo lies on and the editor it is given to.");
        group.MapPut("", Place).RequireAuthorization(Abilities.EditCaptions).WithSummary("Put a photo on a desk and give it to an editor. Needs If-Match; 412 with the placement where somebody was first.");
    }

    private static async Task<Results<Ok<Placement>, ProblemHttpResult>> Find(PhotoId id, PlacePhotoHandler handler, HttpContext http) =>
        await handler.FindAsync(id, http.RequestAborted) is { } placement ? Answer(placement, http) : NoSuchPhoto(id);

    private static async Task<Results<Ok<Placement>, ProblemHttpResult>> Place(PhotoId id, PlacementBody body, PlacePhotoHandler handler, HttpContext http)
    {
        if (http.Request.GetTypedHeaders().IfMatch is not [var tag])
        {
            return DeskProblem.Of(
                StatusCodes.Status428PreconditionRequired, "placement-required", "The change does not say what it is based on",
                $"Read the placement first and send its ETag as If-Match, so that nobody's assignment is lost.");
        }

        switch (await handler.HandleAsync(new PlacementRequest(id, body.Desk, body.Assignee, tag.Tag.ToString().Trim('"')), http.Actor(), http.RequestAborted))
        {
            case PlacementOutcome.Done(var placement):
                return Answer(placement, http);
            case PlacementOutcome.Conflict(var placement):
                SetTag(placement, http);
                return DeskProblem.Of(
                    StatusCodes.Status412PreconditionFailed, "stale-placement", "Somebody placed it meanwhile", $"Nothing was changed. Look where it lies now, then send it again.", [new("placement", placement)]);
            case PlacementOutcome.Invalid(_, var message):
                return DeskProblem.Written(StatusCodes.Status422UnprocessableEntity, "invalid-placement", "The photo cannot be placed so", message);
            case PlacementOutcome.NotFound:
                return NoSuchPhoto(id);
            default:
                throw new UnreachableException();
        }
    }

    private static Ok<Placement> Answer(Placement placement, HttpContext http)
    {
        SetTag(placement, http);
        return TypedResults.Ok(placement);
    }

    private static void SetTag(Placement placement, HttpContext http) => http.Response.GetTypedHeaders().ETag = new EntityTagHeaderValue($"\"{placement.Version}\"");

    private static ProblemHttpResult NoSuchPhoto(PhotoId id) => DeskProblem.NotFound($"There is no photo {id}.");
}

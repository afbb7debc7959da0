using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Syndication.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>Published pictures against the desk.</summary>
internal static class PublishedApi
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapPublishedApi(this IEndpointRouteBuilder api) =>
        api.MapPost("/photos:recognize", RecognizeAsync).RequireAuthorization(Abilities.ViewPhotos).WithTags("Syndication").WithName("RecognizePhoto")
            .WithSummary("Which photos a published picture shows, whether they may stand there now, and with which words. The file is the body.").Accepts<byte[]>("application/octet-stream");

    private static async Task<Results<Ok<PublishedPhotos>, ProblemHttpResult>> RecognizeAsync(HttpContext http, PublishedPhotoQuery query)
    {
        if (http.Request.ContentLength is not <= PublishedPhotoQuery.MaximumLength)
            return DeskProblem.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The picture is too large", $"Send a picture of up to {PublishedPhotoQuery.MaximumLength >> 20} MB with its length.");
        using var picture = new MemoryStream();
        await http.Request.Body.CopyToAsync(picture, http.RequestAborted);
        picture.Position = 0;
        return await query.FindAsync(picture, http.RequestAborted) is { } found
            ? TypedResults.Ok(new PublishedPhotos([.. found.Select(PublishedPhotoView.Of)]))
            : DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "unreadable-picture", "The picture cannot be read", $"It is no picture that the desk can decode.");
    }
}

using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Storage;
using CaptionManager.Web.Api.Editing;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CaptionManager.Web.Api.Photos;

/// <summary>Photos of the desk: lists, one photo, its pictures.</summary>
internal static class PhotosApi
{
    // A picture never changes under its photo; who may see it can, so no shared cache keeps it.
    private const string PictureCache = "private, max-age=86400";
    private const string RenditionType = "image/jpeg";

    /// <summary>Maps the endpoints.</summary>
    public static void MapPhotosApi(this IEndpointRouteBuilder api)
    {
        api.MapPost("/photos:lint", Lint).WithTags("Photos").RequireAuthorization(Abilities.ViewPhotos)
            .WithSummary("The weightiest slip in the words of each of up to 200 photos; those with none are left out.");
        var group = api.MapGroup("/photos").WithTags("Photos").RequireAuthorization(Abilities.ViewPhotos);
        group.MapGet("", List).WithSummary("Photos, newest first: text (words, phrases, agency:sputnik, -has:credit, taken:2023-02 …), state, credit, batch, uploader (an id or 'me'), is=duplicate, missing=caption|credit|alt, after, limit.");
        group.MapGet("/search-words", Propose).WithSummary("What the end of a search could become, while it is typed.");
        group.MapGet("/{id}", Find).WithSummary("One photo with its facts and history.");
        group.MapGet("/{id}/thumbnail", (PhotoId id, PhotoQuery photos, IMediaStore store, HttpContext http) => SendRendition(id, MediaKind.Thumbnail, photos, store, http))
            .WithSummary("The picture at up to 400 pixels; 202 while it is being made.");
        group.MapGet("/{id}/screen", (PhotoId id, PhotoQuery photos, IMediaStore store, HttpContext http) => SendRendition(id, MediaKind.Screen, photos, store, http))
            .WithSummary("The picture at up to 1600 pixels; 202 while it is being made.");

        // Who captions must see every pixel; whoever takes pictures out of the desk takes the approved file.
        group.MapGet("/{id}/original", SendOriginal).RequireAuthorization(Abilities.EditCaptions).WithSummary("The bytes as they came; takes ranges.");
    }

    private static async Task<Ok<IEnumerable<PhotoLintView>>> Lint(PhotoLintRequest request, PhotoLintQuery query, CancellationToken cancellationToken) =>
        TypedResults.Ok((await query.RunAsync(request.Photos, cancellationToken)).Select(PhotoLintView.Of));

    private static async Task<Ok<IReadOnlyList<SearchProposal>>> Propose(string typed, SearchCompletion completion, CancellationToken cancellationToken) =>
        TypedResults.Ok(await completion.ProposeAsync(typed, cancellationToken));

    private static async Task<Results<Ok<PhotoPage>, ProblemHttpResult>> List(ContactSheetQuery query, HttpContext http)
    {
        var address = SheetAddress.Of(http.Request.Query, http.Actor().AccountId);

        // A person sees what did not count and the photos that the rest found; a program would take them for the answer.
        if (query.Search(address.Filter).Problems is [var first, ..] problems)
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "unreadable-search", "The search cannot be meant so", first.Sentence, [new("problems", problems)]);
        var page = await query.RunAsync(address.Filter, http.RequestAborted);
        if (page.Next is { } next) http.Response.Headers.Link = $"<{DeskApi.Root}/photos{address.PageAfter(next)}>; rel=\"next\"";
        return TypedResults.Ok(new PhotoPage([.. page.Items.Select(PhotoView.Of)], page.Next));
    }

    private static async Task<Results<Ok<PhotoDetailView>, StatusCodeHttpResult, ProblemHttpResult>> Find(PhotoId id, PhotoQuery query, HttpContext http)
    {
        if (await query.FindAsync(id, http.RequestAborted) is not { } detail) return NoSuchPhoto(id);
        RevisionTag.Set(http.Response, detail.Photo.CurrentRevision);
        return TypedResults.Ok(PhotoDetailView.Of(detail));
    }

    private static async Task<IResult> SendRendition(PhotoId id, MediaKind kind, PhotoQuery photos, IMediaStore store, HttpContext http)
    {
        if (await photos.StoredAsync(id, http.RequestAborted) is not { } photo) return NoSuchPhoto(id);
        http.Response.Headers.CacheControl = "no-store";
        switch (photo.Preview)
        {
            case PreviewState.Pending:
                // Nothing is wrong: it will be there in a moment.
                http.Response.Headers.RetryAfter = "1";
                return TypedResults.StatusCode(StatusCodes.Status202Accepted);
            case PreviewState.Unavailable or PreviewState.Failed:
                return DeskProblem.Of(
                    StatusCodes.Status404NotFound, "no-preview", "There is no preview", $"A preview of this {photo.MediaType} could not be made; its words and its original are complete.");
            default:
                return Send(await store.OpenAsync(new MediaKey(kind, photo.Hash), http.RequestAborted), photo.Hash, RenditionType, null, http);
        }
    }

    private static async Task<IResult> SendOriginal(PhotoId id, PhotoQuery photos, SoundOriginals originals, HttpContext http)
    {
        if (await photos.StoredAsync(id, http.RequestAborted) is not { } photo) return NoSuchPhoto(id);
        try
        {
            return Send(await originals.OpenAsync(photo.Hash, http.RequestAborted), photo.Hash, photo.MediaType, photo.FileName, http);
        }
        catch (DamagedOriginalException)
        {
            return DeskProblem.Of(
                StatusCodes.Status503ServiceUnavailable, "file-damaged", "The file in the store is damaged", $"Its bytes are not those that came. An operator must restore it from a backup.");
        }
    }

    private static IResult Send(Stream? found, ContentHash hash, string mediaType, string? fileName, HttpContext http)
    {
        if (found is not { } content)
            return DeskProblem.Of(StatusCodes.Status503ServiceUnavailable, "file-missing", "The file is not in the store", $"The store may be away; an operator must look.");
        SecurityHeaders.SetForFile(http);
        http.Response.Headers.CacheControl = PictureCache;
        if (fileName is not null)
        {
            var disposition = new ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName(fileName);
            http.Response.Headers.ContentDisposition = disposition.ToString();
        }

        return TypedResults.Stream(content, mediaType, entityTag: new EntityTagHeaderValue($"\"{hash.Hex}\""), enableRangeProcessing: true);
    }

    private static ProblemHttpResult NoSuchPhoto(PhotoId id) => DeskProblem.NotFound($"There is no photo {id}.");
}

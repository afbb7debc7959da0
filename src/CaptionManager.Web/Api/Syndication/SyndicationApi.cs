using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Syndication;
using CaptionManager.Web.Hosting;
using CaptionManager.Web.Pages.Syndication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>Pictures and packages that leave the desk.</summary>
internal static class SyndicationApi
{
    private const int Latest = 100;

    /// <summary>Maps the endpoints of the JSON API.</summary>
    public static void MapSyndicationApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Syndication").RequireAuthorization(Abilities.ExportPhotos);
        group.MapGet("/photos/{id}/file", SendFile).WithSummary("The approved picture with its words embedded; takes ranges.");
        group.MapGet("/photos/{id}/receipts", Receipts).WithSummary("Who has this picture, under which credit.");
        group.MapPost("/packages", SendPackage).WithSummary("A zip file of approved pictures with a CSV manifest.");
        group.MapGet("/packages", Packages).WithSummary("The packages that left last.");
    }

    /// <summary>Maps what the forms of the syndication pages ask for; works without script.</summary>
    public static void MapPackageDownload(this IEndpointRouteBuilder app)
    {
        app.MapPost("/syndication/package", SendForm).RequireAuthorization(Abilities.ExportPhotos).ExcludeFromDescription();
        app.MapDeliveryForms();
    }

    private static async Task<IResult> SendFile(PhotoId id, SendFileHandler handler, HttpContext http)
    {
        var headers = http.Request.GetTypedHeaders();
        var range = headers.Range?.Ranges.FirstOrDefault();
        string[] known = [.. headers.IfNoneMatch.Select(tag => tag.Tag.ToString().Trim('"'))];
        var outcome = await handler.HandleAsync(id, continued: range is { From: > 0 }, known, http.Actor(), http.RequestAborted);
        switch (outcome)
        {
            case null:
                return TypedResults.Problem($"There is no approved photo {id}.", statusCode: StatusCodes.Status404NotFound, title: "Not approved");
            case OutgoingOutcome.Held held:
                return TypedResults.Problem(held.Reason, statusCode: StatusCodes.Status409Conflict, title: "The picture was not sent");
            case OutgoingOutcome.Ready(var file):
                http.Response.RegisterForDisposeAsync(file);
                return TypedResults.File(
                    file.OpenRead(), file.MediaType, file.Words.FileName, entityTag: new EntityTagHeaderValue($"\"{file.Hash.Hex}\""), enableRangeProcessing: true);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<Results<Ok<IEnumerable<ReceiptView>>, ProblemHttpResult>> Receipts(PhotoId id, SentPackagesQuery query, PhotoQuery photos, CancellationToken cancellationToken)
    {
        if (await photos.StoredAsync(id, cancellationToken) is null) return DeskProblem.NotFound($"There is no photo {id}.");
        return TypedResults.Ok((await query.OfPhotoAsync(id, Latest, cancellationToken)).Select(ReceiptView.Of));
    }

    private static async Task<Ok<IReadOnlyList<SentPackage>>> Packages(SentPackagesQuery query, CancellationToken cancellationToken) =>
        TypedResults.Ok(await query.LatestAsync(Latest, cancellationToken));

    private static Task<IResult> SendPackage(PackageRequest request, ApprovedPhotosQuery approved, SendPackageHandler handler, TimeProvider clock, HttpContext http) =>
        SendAsync(new PackageSelection(request.Photos, request.Batch), approved, handler, clock, http);

    // A form without ticked boxes asks for everything that is approved.
    private static Task<IResult> SendForm(IFormCollection form, ApprovedPhotosQuery approved, SendPackageHandler handler, TimeProvider clock, HttpContext http) =>
        SendAsync(new PackageSelection(form["photo"] is { Count: > 0 } photos ? [.. Parsed(photos)] : null), approved, handler, clock, http);

    private static async Task<IResult> SendAsync(
        PackageSelection selection, ApprovedPhotosQuery approved, SendPackageHandler handler, TimeProvider clock, HttpContext http)
    {
        if (selection.Photos?.Count > PackageSelection.MaximumNamed)
        {
            return TypedResults.Problem(
                $"{selection.Photos.Count} photos are named; {PackageSelection.MaximumNamed} are the most. Ask for a batch, or for everything.",
                statusCode: StatusCodes.Status400BadRequest, title: "Too many photos");
        }

        if (await approved.CountAsync(selection, http.RequestAborted) == 0)
        {
            return TypedResults.Problem(
                "None of these photos is approved. An editor approves them on the approvals page.",
                statusCode: StatusCodes.Status409Conflict, title: "Nothing to send");
        }

        var actor = http.Actor();
        var name = $"pictures-{clock.GetUtcNow():yyyyMMdd-HHmmss}.zip";
        return TypedResults.Stream(output => handler.HandleAsync(selection, output, actor, http.RequestAborted), "application/zip", name);
    }

    private static IEnumerable<PhotoId> Parsed(IEnumerable<string?> ids)
    {
        foreach (var text in ids)
        {
            if (PhotoId.TryParse(text, null, out var id)) yield return id;
        }
    }
}

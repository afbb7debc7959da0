using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Packages;
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
        group.MapGet("/receipts", ReceiptsPage).WithName("ListReceipts").WithSummary("Every file that left, newest first: by taker, by name, credit line or SHA-256 (text), by package or delivery.");
        group.MapPost("/packages", SendPackage).WithSummary("A zip file of approved pictures with manifest (CSV, ninjs, NewsML-G2) and contact sheet; Content-Location is where to go on from a break.");
        group.MapMethods("/packages/{id:guid}/file", ["GET", "HEAD"], (Guid id, HttpContext http) => PackageTransfer.SendAsync(id, http)).WithName("FetchPackage")
            .WithSummary("A package again, or on from where it broke: takes ranges.");
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
                SecurityHeaders.SetForFile(http);
                return TypedResults.File(
                    file.OpenRead(), file.MediaType, file.Words.FileName, entityTag: new EntityTagHeaderValue($"\"{file.Hash.Hex}\""), enableRangeProcessing: true);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<Results<Ok<IReadOnlyList<ReceiptView>>, ProblemHttpResult>> Receipts(PhotoId id, SentPackagesQuery query, PhotoQuery photos, CancellationToken cancellationToken)
    {
        if (await photos.StoredAsync(id, cancellationToken) is null) return DeskProblem.NotFound($"There is no photo {id}.");
        return TypedResults.Ok(await ReceiptView.OfAsync(await query.OfPhotoAsync(id, Latest, cancellationToken), query, cancellationToken));
    }

    private static async Task<Ok<IReadOnlyList<ReceiptView>>> ReceiptsPage(
        SentPackagesQuery query, HttpContext http, string? taker = null, string? text = null, Guid? package = null, long? before = null, int limit = Latest)
    {
        var page = await query.PageAsync(new ReceiptFilter { Taker = taker, Text = text, Package = package, Before = before, Limit = limit }, http.RequestAborted);
        if (page.Count > 0 && page.Count == limit)
        {
            var next = http.Request.Query.Where(part => part.Key != "before").Select(part => KeyValuePair.Create(part.Key, part.Value.ToString())).Append(new("before", page[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            http.Response.Headers.Link = $"<{DeskApi.Root}/receipts{QueryString.Create(next!)}>; rel=\"next\"";
        }

        return TypedResults.Ok(await ReceiptView.OfAsync(page, query, http.RequestAborted));
    }

    private static async Task<Ok<IReadOnlyList<SentPackage>>> Packages(SentPackagesQuery query, CancellationToken cancellationToken) =>
        TypedResults.Ok(await query.LatestAsync(Latest, cancellationToken));

    private static Task<IResult> SendPackage(PackageRequest request, ApprovedPhotosQuery approved, PlanPackageHandler planner, HttpContext http) =>
        PlanAsync(new PackageSelection(request.Photos, request.Batch, request.Subscriber), approved, planner, http, id => PackageTransfer.SendAsync(id, http));

    // A form without ticked boxes asks for everything that is approved. The browser is sent to an address at which it can go on where the line broke.
    private static Task<IResult> SendForm(IFormCollection form, ApprovedPhotosQuery approved, PlanPackageHandler planner, HttpContext http) =>
        PlanAsync(
            new PackageSelection(form["photo"] is { Count: > 0 } photos ? [.. Parsed(photos)] : null), approved, planner, http,
            id => Task.FromResult<IResult>(TypedResults.Redirect(PackageTransfer.Address(id))));

    private static async Task<IResult> PlanAsync(PackageSelection selection, ApprovedPhotosQuery approved, PlanPackageHandler planner, HttpContext http, Func<Guid, Task<IResult>> then)
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

        return await planner.HandleAsync(selection, http.Actor(), http.RequestAborted) is { } id
            ? await then(id)
            : DeskProblem.NotFound($"There is no subscriber {selection.Subscriber}.");
    }

    private static IEnumerable<PhotoId> Parsed(IEnumerable<string?> ids)
    {
        foreach (var text in ids)
        {
            if (PhotoId.TryParse(text, null, out var id)) yield return id;
        }
    }
}

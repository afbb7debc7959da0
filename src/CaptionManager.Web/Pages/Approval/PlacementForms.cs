using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>The placement forms of the queue: of one photo, and of a selection.</summary>
internal static class PlacementForms
{
    /// <summary>Maps them.</summary>
    public static void MapPlacementForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/photos/{id}/placement", Place).RequireAuthorization(Abilities.EditCaptions).ExcludeFromDescription();
        app.MapPost("/approvals/assign", Assign).RequireAuthorization(Abilities.ApproveCaptions).ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Place(PhotoId id, IFormCollection form, PlacePhotoHandler handler, HttpContext http)
    {
        if (await handler.FindAsync(id, http.RequestAborted) is not { } before) return TypedResults.NotFound();
        var desk = form.ContainsKey("desk") ? Number(form["desk"]) : before.DeskId;
        Guid? assignee = Guid.TryParse(form["assignee"], out var editor) ? editor : null;
        var outcome = await handler.HandleAsync(new PlacementRequest(id, desk, assignee, form["seen"]), http.Actor(), http.RequestAborted);
        var said = outcome switch
        {
            PlacementOutcome.Done => "placed=done",
            PlacementOutcome.Conflict => "placed=stale",
            _ => "placed=refused",
        };
        return TypedResults.LocalRedirect(new QueuePart(form["of"], Number(form["part-desk"])).Address($"photo={id}&{said}"));
    }

    // Photo by photo: one that cannot be given to the editor does not hold the others back.
    private static async Task<RedirectHttpResult> Assign(IFormCollection form, PlacePhotoHandler handler, HttpContext http)
    {
        Guid? assignee = Guid.TryParse(form["assignee"], out var editor) ? editor : null;
        var (given, held) = (0, 0);
        foreach (var text in form["photo"].Take(ApprovalForecastQuery.MaximumPhotos))
        {
            if (!PhotoId.TryParse(text, null, out var id) || await handler.FindAsync(id, http.RequestAborted) is not { } before) continue;
            var outcome = await handler.HandleAsync(new PlacementRequest(id, before.DeskId, assignee, before.Version), http.Actor(), http.RequestAborted);
            if (outcome is PlacementOutcome.Done) given++;
            else held++;
        }

        return TypedResults.LocalRedirect(QueuePart.From(form).Address(string.Create(CultureInfo.InvariantCulture, $"given={given}&held={held}")));
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

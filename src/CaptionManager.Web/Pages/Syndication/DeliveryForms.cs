using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Pages.Syndication;

/// <summary>Takes the buttons of the queue and the board and leads back to the page.</summary>
internal static class DeliveryForms
{
    /// <summary>Maps them.</summary>
    public static void MapDeliveryForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/syndication/deliveries/{id:long}/{verb}", ActAsync).RequireAuthorization(Abilities.ExportPhotos).ExcludeFromDescription();

        // The token is the key: whoever has the mail has the picture, until it is killed or the link ends.
        app.MapGet(DeliveryLinks.Path + "{token}", OpenAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> OpenAsync(string token, SendLinkHandler handler, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        switch (await handler.HandleAsync(token, http.RequestAborted))
        {
            case { File: { } file, Name: var name }:
                http.Response.RegisterForDisposeAsync(file);
                SecurityHeaders.SetForFile(http);
                return TypedResults.File(file.OpenRead(), file.MediaType, name, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Hash.Hex}\""), enableRangeProcessing: true);
            case { Refusal: { } refusal }:
                return TypedResults.Text(Say("Syndication.ThisPictureIsNotAvailableAnyMore", SayWritten(refusal)), statusCode: StatusCodes.Status410Gone);
            default:
                return TypedResults.NotFound();
        }
    }

    private static async Task<IResult> ActAsync(long id, string verb, [FromForm] string? back, DeliveriesHandler handler, HttpContext http)
    {
        var (actor, token) = (http.Actor(), http.RequestAborted);
        var outcome = verb switch
        {
            "retry" => await handler.RetryAsync(id, actor, token),
            "cancel" => await handler.CancelAsync(id, actor, token),
            "resend" => await handler.ResendAsync(id, actor, token),
            "acknowledge" => await handler.AcknowledgeAsync(id, null, actor, token),
            _ => new DeliveryOutcome.NotFound(),
        };
        var told = outcome switch
        {
            DeliveryOutcome.Done => verb switch { "retry" => Say("Syndication.ItIsTriedNow"), "cancel" => Say("Syndication.ItIsCancelled"), "resend" => Say("Syndication.ItGoesAgain"), _ => Say("Syndication.ItIsNotedAsAcknowledged") },
            DeliveryOutcome.NotNow(var message) => SayWritten(message),
            _ => Say("Syndication.ThereIsNoSuchDelivery"),
        };
        var page = back is not null && back.StartsWith("/syndication/", StringComparison.Ordinal) ? back : "/syndication/queue?";
        return TypedResults.LocalRedirect($"{page}{(page.Contains('?', StringComparison.Ordinal) ? "&" : "?")}told={Uri.EscapeDataString(told)}{(outcome is DeliveryOutcome.Done ? "" : "&refused=true")}");
    }
}

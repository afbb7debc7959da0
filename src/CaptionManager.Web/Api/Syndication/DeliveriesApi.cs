using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>The delivery queue, and who has which picture.</summary>
internal static class DeliveriesApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapDeliveriesApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Deliveries").RequireAuthorization(Abilities.ExportPhotos);
        group.MapGet("/deliveries", ListAsync).WithName("ListDeliveries").WithSummary("Deliveries, newest first: by state, by subscriber, corrections and kills only.");
        group.MapGet("/photos/{id}/recipients", RecipientsAsync).WithName("ListRecipients").WithSummary("Who received which revision of a photo under which credit, told when, acknowledged when.");
        group.MapGet("/deliveries/expiring", ExpiringAsync).WithName("ListExpiring").WithSummary("Pictures that subscribers have and whose right to be published ends within some days, with who has them.");
        Map("cancel", "CancelDelivery", "Takes back what has not begun to leave.", (handler, id, http, _) => handler.CancelAsync(id, http.Actor(), http.RequestAborted));
        Map("retry", "RetryDelivery", "Tries now.", (handler, id, http, _) => handler.RetryAsync(id, http.Actor(), http.RequestAborted));
        Map("resend", "ResendDelivery", "Sends again what arrived.", (handler, id, http, _) => handler.ResendAsync(id, http.Actor(), http.RequestAborted));
        Map("acknowledge", "AcknowledgeDelivery", "Notes that the receiver has seen it.", (handler, id, http, by) => handler.AcknowledgeAsync(id, by, http.Actor(), http.RequestAborted));

        void Map(string verb, string name, string summary, Func<DeliveriesHandler, long, HttpContext, string?, Task<DeliveryOutcome>> act) =>
            group.MapPost($"/deliveries/{{id:long}}/{verb}", async (long id, DeliveriesHandler handler, HttpContext http, string? by) => Answer(id, await act(handler, id, http, by))).WithName(name).WithSummary(summary);
    }

    private static async Task<Ok<IReadOnlyList<DeliveryView>>> ListAsync(
        DeliveriesQuery query, TimeProvider clock, CancellationToken cancellationToken, DeliveryState? state = null, long? subscriber = null, bool open = false, bool recalls = false, long? before = null, int limit = 100)
    {
        var filter = new DeliveryFilter { State = state, Subscriber = subscriber, OnlyOpen = open, OnlyRecalls = recalls, Before = before, Limit = limit };
        return TypedResults.Ok(Views(await query.PageAsync(filter, cancellationToken), clock));
    }

    private static async Task<Ok<IReadOnlyList<ExpiringDelivery>>> ExpiringAsync(DeliveriesQuery query, TimeProvider clock, CancellationToken cancellationToken, int days = 7) =>
        TypedResults.Ok(await query.ExpiringAsync(clock.GetUtcNow(), TimeSpan.FromDays(Math.Clamp(days, 1, 366)), cancellationToken));

    private static async Task<Ok<IReadOnlyList<DeliveryView>>> RecipientsAsync(PhotoId id, DeliveriesQuery query, TimeProvider clock, CancellationToken cancellationToken) =>
        TypedResults.Ok(Views(await query.PageAsync(new DeliveryFilter { Photo = id, Limit = DeliveriesQuery.MaximumLimit }, cancellationToken), clock));

    private static IReadOnlyList<DeliveryView> Views(IReadOnlyList<DeliveryRow> rows, TimeProvider clock) => [.. rows.Select(row => DeliveryView.Of(row, clock.GetUtcNow()))];

    private static IResult Answer(long id, DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Done(var delivery) => TypedResults.Ok(new { id = delivery }),
        DeliveryOutcome.NotFound => DeskProblem.NotFound($"There is no delivery {id}."),
        DeliveryOutcome.NotNow(var message) => DeskProblem.Written(StatusCodes.Status409Conflict, "not-now", "Not as the delivery stands", message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>Subscribers, their destinations, and the products they take.</summary>
internal static class SubscribersApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSubscribersApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Subscribers").RequireAuthorization(Abilities.ExportPhotos);
        group.MapGet("/subscribers", ListAsync).WithName("ListSubscribers").WithSummary("Every subscriber, by name, with destinations and products.");
        group.MapGet("/subscribers/{id:long}", FindAsync).WithName("FindSubscriber").WithSummary("One subscriber.");
        group.MapPost("/subscribers", (SubscriberInput input, SubscribersHandler handler, HttpContext http) => SaveAsync(null, input, handler, http)).WithName("AddSubscriber").WithSummary("Makes a subscriber.");
        group.MapPut("/subscribers/{id:long}", (long id, SubscriberInput input, SubscribersHandler handler, HttpContext http) => SaveAsync(id, input, handler, http)).WithName("ChangeSubscriber").WithSummary("Changes a subscriber.");
        group.MapPost("/subscribers/{id:long}/destinations", (long id, DestinationInput input, SubscribersHandler handler, HttpContext http) => SaveAsync(id, null, input, handler, http)).WithName("AddDestination").WithSummary("Makes a destination of a subscriber.");
        group.MapPut("/subscribers/{id:long}/destinations/{destination:long}", (long id, long destination, DestinationInput input, SubscribersHandler handler, HttpContext http) => SaveAsync(id, destination, input, handler, http)).WithName("ChangeDestination").WithSummary("Changes a destination; without a secret it keeps the one it has.");
        group.MapGet("/subscribers/{id:long}/test", TestAsync).WithName("TestSubscriber").WithSummary("Which pictures of the last days the subscriber would get, and why not the others. Sends nothing.");
        group.MapGet("/subscribers/{id:long}/dry-run/{photo}", DryRunAsync).WithName("DryRunDelivery").WithSummary("The files that would leave for the subscriber, made and read back but not sent.");
        group.MapGet("/products", ProductsAsync).WithName("ListProducts").WithSummary("Every product, by name.");
        group.MapPost("/products", (ProductInput input, ProductsHandler handler, HttpContext http) => SaveAsync(null, input, handler, http)).WithName("AddProduct").WithSummary("Makes a product.");
        group.MapPut("/products/{id:long}", (long id, ProductInput input, ProductsHandler handler, HttpContext http) => SaveAsync(id, input, handler, http)).WithName("ChangeProduct").WithSummary("Changes a product.");
    }

    private static async Task<Ok<IReadOnlyList<SubscriberView>>> ListAsync(SubscribersQuery query, CancellationToken cancellationToken)
    {
        var subscriptions = await query.SubscriptionsAsync(cancellationToken);
        var destinations = await query.DestinationsAsync(null, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<SubscriberView>>([.. (await query.AllAsync(cancellationToken)).Select(subscriber => SubscriberView.Of(subscriber, subscriptions, destinations))]);
    }

    private static async Task<Results<Ok<SubscriberView>, ProblemHttpResult>> FindAsync(long id, SubscribersQuery query, CancellationToken cancellationToken) =>
        await query.FindAsync(id, cancellationToken) is { } subscriber
            ? TypedResults.Ok(SubscriberView.Of(subscriber, await query.SubscriptionsAsync(cancellationToken), await query.DestinationsAsync(id, cancellationToken)))
            : DeskProblem.NotFound($"There is no subscriber {id}.");

    private static async Task<Results<Ok<IReadOnlyList<WouldGet>>, ProblemHttpResult>> TestAsync(long id, FilterTest test, CancellationToken cancellationToken, int days = 7, PhotoId? photo = null) =>
        await test.RunAsync(id, days, photo, cancellationToken) is { } answers ? TypedResults.Ok(answers) : DeskProblem.NotFound($"There is no subscriber {id}.");

    private static async Task<Results<Ok<DryRun>, ProblemHttpResult>> DryRunAsync(long id, PhotoId photo, FilterTest test, CancellationToken cancellationToken) =>
        await test.DryRunAsync(id, photo, cancellationToken) is { } answer ? TypedResults.Ok(answer) : DeskProblem.NotFound($"There is no subscriber {id}, or no photo {photo}.");

    private static async Task<Ok<IReadOnlyList<ProductView>>> ProductsAsync(SubscribersQuery query, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<ProductView>>([.. (await query.ProductsAsync(cancellationToken)).Select(ProductView.Of)]);

    private static async Task<IResult> SaveAsync(long? id, SubscriberInput input, SubscribersHandler handler, HttpContext http) =>
        Answer(await handler.SaveAsync(id, input, http.Actor(), http.RequestAborted), id is null ? "subscribers" : null);

    private static async Task<IResult> SaveAsync(long subscriber, long? id, DestinationInput input, SubscribersHandler handler, HttpContext http) =>
        Answer(await handler.SaveDestinationAsync(subscriber, id, input, http.Actor(), http.RequestAborted), id is null ? $"subscribers/{subscriber}/destinations" : null);

    private static async Task<IResult> SaveAsync(long? id, ProductInput input, ProductsHandler handler, HttpContext http) =>
        Answer(await handler.SaveAsync(id, input, http.Actor(), http.RequestAborted), id is null ? "products" : null);

    private static IResult Answer(SubscriberOutcome outcome, string? created) => outcome switch
    {
        SubscriberOutcome.Done(var id) when created is not null => TypedResults.Created($"{DeskApi.Root}/{created}/{id}", new { id }),
        SubscriberOutcome.Done(var id) => TypedResults.Ok(new { id }),
        SubscriberOutcome.NotFound => DeskProblem.NotFound($"There is no such subscriber, destination or product."),
        SubscriberOutcome.Invalid(var problems) => DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "invalid", "It cannot be kept so", problems[0].Sentence, [new("problems", problems)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

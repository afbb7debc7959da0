using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>What tests of deliveries do over and over: subscribe somebody, let the queue run, look at it.</summary>
internal static class Clients
{
    /// <summary>A product and a subscriber that takes it, delivered to one destination.</summary>
    public static async Task<(long Subscriber, long Destination)> SubscribeAsync(this DeskFixture desk, DestinationInput destination, SubscriberInput? subscriber = null, string query = "")
    {
        await desk.DeliverAsync();
        var name = (subscriber ?? new SubscriberInput("Morning Post")).Name;
        var product = await desk.DoneAsync<ProductsHandler>(handler => handler.SaveAsync(null, new ProductInput($"For {name}", query), DeskFixture.Alice, CancellationToken.None));
        var client = await desk.DoneAsync<SubscribersHandler>(
            handler => handler.SaveAsync(null, (subscriber ?? new SubscriberInput(name)) with { Products = [product] }, DeskFixture.Alice, CancellationToken.None));
        var place = await desk.DoneAsync<SubscribersHandler>(handler => handler.SaveDestinationAsync(client, null, destination, DeskFixture.Alice, CancellationToken.None));
        return (client, place);
    }

    public static async Task<long> DoneAsync<THandler>(this DeskFixture desk, Func<THandler, Task<SubscriberOutcome>> use)
        where THandler : notnull
    {
        var outcome = await desk.AsAsync(use);
        return outcome is SubscriberOutcome.Done(var id)
            ? id
            : throw new AssertionException(outcome is SubscriberOutcome.Invalid(var problems) ? string.Join(" ", problems.Select(problem => $"{problem.Field}: {problem.Message}")) : outcome.ToString());
    }

    /// <summary>One round of the queue, to its end.</summary>
    public static Task<int> DeliverAsync(this DeskFixture desk) => desk.Services.GetRequiredService<DeliveryLanes>().RunAsync(CancellationToken.None);

    /// <summary>Rounds, with pauses between them, until nothing is on its way.</summary>
    public static async Task DeliverAllAsync(this DeskFixture desk, int rounds = 40)
    {
        for (var round = 0; round < rounds; round++)
        {
            await desk.DeliverAsync();
            if ((await desk.DeliveriesAsync()).All(delivery => !delivery.IsOpen)) return;
            desk.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    /// <summary>The queue, in the order of sequence numbers.</summary>
    public static Task<List<Delivery>> DeliveriesAsync(this DeskFixture desk) =>
        desk.AsAsync<DeskContext, List<Delivery>>(context => context.Set<Delivery>().AsNoTracking().OrderBy(delivery => delivery.SubscriberId).ThenBy(delivery => delivery.Sequence).ToListAsync());

    public static Task<Destination> DestinationAsync(this DeskFixture desk, long id) =>
        desk.AsAsync<DeskContext, Destination>(context => context.Set<Destination>().AsNoTracking().SingleAsync(destination => destination.Id == id));

    /// <summary>The folder destination that a desk allows by itself.</summary>
    public static DestinationInput Folder(this DeskFixture desk, string name = "post") => new("Folder", DestinationKind.Folder, Path.Combine(desk.Folder, "outbox", name));
}

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

    /// <summary>Leaves everything as a process does that is killed before it wrote down that something arrived.</summary>
    public static Task<int> DieAsync(this DeskFixture desk) =>
        desk.AsAsync<DeskContext, int>(context => context.Set<Delivery>().ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Sending)));

    /// <summary>
    /// The one picture that arrived is taken away by the receiver, and its worker dies; the next worker dies too, behind the renaming or before it; a third brings it to its end.
    /// </summary>
    public static async Task<Delivery> DieTwiceAsync(this DeskFixture desk, string folder, bool isRenamed)
    {
        var arrived = Directory.GetFiles(folder).Single();
        var content = await File.ReadAllBytesAsync(arrived);
        File.Delete(arrived);
        await desk.DieAsync();

        // As far as the second comes before its file has its name: a folder of that name is in its way.
        Directory.CreateDirectory(arrived);
        await desk.DeliverAsync();
        Directory.Delete(arrived);
        foreach (var left in Directory.GetFiles(folder)) File.Delete(left);
        await File.WriteAllBytesAsync(isRenamed ? arrived : Path.Combine(folder, FolderSender.TemporaryName((await desk.DeliveriesAsync()).Single(), 0)), content);
        await desk.DieAsync();

        await desk.DeliverAsync();
        return (await desk.DeliveriesAsync()).Single();
    }

    /// <summary>The folder destination that a desk allows by itself.</summary>
    public static DestinationInput Folder(this DeskFixture desk, string name = "post") => new("Folder", DestinationKind.Folder, Path.Combine(desk.Folder, "outbox", name));
}

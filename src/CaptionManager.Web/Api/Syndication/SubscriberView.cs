using System.Collections.Immutable;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>A subscriber as the API shows it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="IsActive">Whether it gets new pictures.</param>
/// <param name="Contacts">Whom to reach.</param>
/// <param name="Territories">Where it publishes.</param>
/// <param name="Kinds">What kinds of publisher it is.</param>
/// <param name="Blocked">Names in credits whose pictures it never gets.</param>
/// <param name="Form">How it takes pictures.</param>
/// <param name="EscalateAfterMinutes">Minutes after which silence on a kill is overdue.</param>
/// <param name="Note">What colleagues should know.</param>
/// <param name="LastSequence">The number of its last delivery.</param>
/// <param name="Products">The products it takes.</param>
/// <param name="Destinations">Where its pictures go.</param>
public sealed record SubscriberView(
    long Id, string Name, bool IsActive, ImmutableArray<Contact> Contacts, ImmutableArray<string> Territories, ClientKinds Kinds, ImmutableArray<string> Blocked,
    ClientForm Form, int EscalateAfterMinutes, string? Note, long LastSequence, IReadOnlyList<long> Products, IReadOnlyList<DestinationView> Destinations)
{
    /// <summary>The view of a subscriber.</summary>
    internal static SubscriberView Of(Subscriber subscriber, IEnumerable<Subscription> subscriptions, IEnumerable<Destination> destinations) => new(
        subscriber.Id, subscriber.Name, subscriber.IsActive, subscriber.Contacts, subscriber.Territories, subscriber.Kinds, subscriber.Blocked,
        subscriber.Form, subscriber.EscalateAfterMinutes, subscriber.Note, subscriber.LastSequence,
        [.. subscriptions.Where(subscription => subscription.SubscriberId == subscriber.Id).Select(subscription => subscription.ProductId)],
        [.. destinations.Where(destination => destination.SubscriberId == subscriber.Id).Select(DestinationView.Of)]);
}

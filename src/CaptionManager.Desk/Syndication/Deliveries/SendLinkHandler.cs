using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Hands out the picture of a mailed link, as long as it may still leave.</summary>
public sealed class SendLinkHandler(DeskContext context, DeliveryLinks links, DeliveryPayload payload)
{
    /// <summary>Makes the picture ready.</summary>
    /// <param name="token">The end of the link.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns><see langword="null"/> where the link opens nothing; held where the picture was killed, corrected or ran out.</returns>
    public async Task<LinkedPicture?> HandleAsync(string token, CancellationToken cancellationToken)
    {
        if (links.Open(token) is not { } key) return null;
        if (await context.Set<Delivery>().AsNoTracking().SingleOrDefaultAsync(d => d.Key == key && d.Kind != DeliveryKind.Kill, cancellationToken) is not { } delivery) return null;
        var subscriber = await context.Set<Subscriber>().AsNoTracking().SingleAsync(s => s.Id == delivery.SubscriberId, cancellationToken);
        return await payload.PrepareAsync(delivery, subscriber, cancellationToken) switch
        {
            PreparedDelivery.Ready { File: { } file, Name: var name } => new LinkedPicture(file, name, null),
            PreparedDelivery.Void(var why) => new LinkedPicture(null, null, why),
            PreparedDelivery.Later(var why, _) => new LinkedPicture(null, null, why),
            PreparedDelivery.Unfit(var why) => new LinkedPicture(null, null, why),
            _ => null,
        };
    }
}

using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Log messages of deliveries: events 1500 to 1599.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1500, LogLevel.Warning, "Delivery {Delivery} to destination {Destination} did not arrive at attempt {Attempt}: {Error}")]
    public static partial void DidNotArrive(ILogger logger, long delivery, long destination, int attempt, string error);

    [LoggerMessage(1501, LogLevel.Error, "Delivery {Delivery} to destination {Destination} is given up: {Error}")]
    public static partial void GaveUp(ILogger logger, long delivery, long destination, string error);

    [LoggerMessage(1502, LogLevel.Error, "Sending to destination {Destination} broke off; the next round goes on.")]
    public static partial void LaneFailed(ILogger logger, Exception exception, long destination);

    [LoggerMessage(1503, LogLevel.Warning, "Subscriber {Subscriber} could not be told which rights end soon, and will be at the next look: {Error}")]
    public static partial void NotTold(ILogger logger, long subscriber, string error);
}

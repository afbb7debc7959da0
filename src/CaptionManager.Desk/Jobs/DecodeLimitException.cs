namespace CaptionManager.Desk.Jobs;

/// <summary>A picture asks more of the decoder than one may: see <see cref="DecodeLimits"/>.</summary>
/// <param name="message">A sentence with what it asks and the limit.</param>
internal sealed class DecodeLimitException(string message) : Exception(message);

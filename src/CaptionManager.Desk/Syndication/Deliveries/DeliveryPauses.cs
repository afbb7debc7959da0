namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>How long to wait before trying again: twice as long each time, and not all at the same moment.</summary>
internal static class DeliveryPauses
{
    private const double Jitter = 0.25;

    /// <summary>The pause.</summary>
    /// <param name="failures">Failures so far, from 1.</param>
    /// <param name="options">First and longest pause.</param>
    /// <param name="chance">From 0 up to 1: where in the jitter the pause lies.</param>
    public static TimeSpan After(int failures, DeliveryOptions options, double chance)
    {
        var seconds = Math.Min(options.FirstPauseSeconds * Math.Pow(2, Math.Clamp(failures - 1, 0, 30)), options.LongestPauseSeconds);
        return TimeSpan.FromSeconds(seconds * (1 - Jitter + (2 * Jitter * chance)));
    }
}

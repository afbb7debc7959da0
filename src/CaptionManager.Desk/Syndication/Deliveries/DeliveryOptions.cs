using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>The delivery queue. Section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Delivery";

    /// <summary>Seconds between two looks at what is to be delivered.</summary>
    /// <value>Default 5, from 1 to 3,600.</value>
    [Range(1, 3_600)]
    public int RoundSeconds { get; set; } = 5;

    /// <summary>Destinations that one process sends to at once.</summary>
    /// <value>Default 4, from 1 to 64.</value>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    /// <summary>Seconds after which another worker takes over from one that does not answer.</summary>
    /// <value>Default 60, from 1 to 3,600.</value>
    [Range(1, 3_600)]
    public int LeaseSeconds { get; set; } = 60;

    /// <summary>Seconds one file may take without a byte moving, and connecting may take.</summary>
    /// <value>Default 60, from 1 to 3,600.</value>
    [Range(1, 3_600)]
    public int StallSeconds { get; set; } = 60;

    /// <summary>Attempts after which a delivery is given up.</summary>
    /// <value>Default 30 (about half a day), from 1 to 1,000.</value>
    [Range(1, 1_000)]
    public int MaximumAttempts { get; set; } = 30;

    /// <summary>Seconds before the second attempt; each pause is twice the one before, give or take a quarter.</summary>
    /// <value>Default 5, from 1 to 3,600.</value>
    [Range(1, 3_600)]
    public int FirstPauseSeconds { get; set; } = 5;

    /// <summary>Seconds of the longest pause.</summary>
    /// <value>Default 1,800, from 1 to 86,400.</value>
    [Range(1, 86_400)]
    public int LongestPauseSeconds { get; set; } = 1_800;

    /// <summary>Failures in a row after which a destination rests: then one delivery tries whether it is back, and the others wait.</summary>
    /// <value>Default 3, from 1 to 100.</value>
    [Range(1, 100)]
    public int FailuresUntilRest { get; set; } = 3;
}

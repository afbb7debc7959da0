using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Jobs;

/// <summary>How previews are made. Section <c>Renditions</c>.</summary>
public sealed class RenditionOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Renditions";

    /// <summary>Pictures decoded at once by this process.</summary>
    /// <value>Default 2; from 1 to 64.</value>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 2;

    /// <summary>The largest picture that is decoded, in pixels; a larger one is kept and shown without preview.</summary>
    /// <value>Default 300 million, which takes about 1 GB at worst (a progressive JPEG); from 1 million to 4,000 million.</value>
    [Range(1_000_000L, 4_000_000_000L)]
    public long MaximumPixels { get; set; } = 300_000_000;

    /// <summary>Seconds that decoding one picture may take; one that takes longer is kept and shown without preview.</summary>
    /// <value>Default 120; from 1 to 3,600.</value>
    [Range(1, 3600)]
    public int LongestSeconds { get; set; } = 120;

    /// <summary>Attempts before a preview counts as failed.</summary>
    /// <value>Default 3; from 1 to 20.</value>
    [Range(1, 20)]
    public int MaximumAttempts { get; set; } = 3;

    /// <summary>Seconds between two looks for previews that were put back, or whose maker died.</summary>
    /// <value>Default 20; from 1 to 3,600.</value>
    [Range(1, 3600)]
    public int RoundSeconds { get; set; } = 20;

    /// <summary>What one picture may ask.</summary>
    internal DecodeLimits Limits => new(MaximumPixels, TimeSpan.FromSeconds(LongestSeconds));
}

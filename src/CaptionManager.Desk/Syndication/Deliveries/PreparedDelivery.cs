using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What became of making a delivery ready.</summary>
internal abstract record PreparedDelivery
{
    private PreparedDelivery()
    {
    }

    /// <summary>It can go.</summary>
    /// <param name="Name">The name of the picture at the destination.</param>
    /// <param name="Parts">The files, the picture first.</param>
    /// <param name="File">The picture; the caller disposes it. Nothing for a kill.</param>
    /// <param name="Facts">The words of the picture as the subscriber takes them.</param>
    public sealed record Ready(string Name, IReadOnlyList<SendPart> Parts, OutgoingFile? File, PhotoFacts Facts) : PreparedDelivery;

    /// <summary>It may go, but not before.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="At">From when on.</param>
    public sealed record Later(string Reason, DateTimeOffset At) : PreparedDelivery;

    /// <summary>It must not go any more.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Void(string Reason) : PreparedDelivery;

    /// <summary>The file cannot be made, or does not read back.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Unfit(string Reason) : PreparedDelivery;
}

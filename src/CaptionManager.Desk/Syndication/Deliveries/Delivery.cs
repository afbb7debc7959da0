using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>One revision of one picture on its way to one destination, or word of its kill. Its row is the queue and, afterwards, the proof.</summary>
public sealed class Delivery
{
    /// <summary>UTF-16 code units of what went wrong.</summary>
    public const int ErrorLength = 500;

    /// <summary>UTF-16 code units of a reason.</summary>
    public const int ReasonLength = Photos.Revision.ReasonLength;

    private Delivery()
    {
    }

    internal Delivery(long subscriberId, long destinationId, long sequence, PhotoId photo, int revision, DeliveryKind kind, DateTimeOffset at)
    {
        (SubscriberId, DestinationId, Sequence) = (subscriberId, destinationId, sequence);
        (PhotoId, Revision, Kind) = (photo, revision, kind);
        (CreatedAt, NotBefore, Key) = (at, at, Guid.CreateVersion7(at));
        Rank = kind == DeliveryKind.Kill ? 0 : 1;
    }

    /// <summary>The key.</summary>
    public long Id { get; private set; }

    /// <summary>Names this delivery to the receiver at every attempt, so that it can tell a repetition; the package of its receipts.</summary>
    public Guid Key { get; private set; }

    /// <summary>To whom.</summary>
    public long SubscriberId { get; private set; }

    /// <summary>Where to.</summary>
    public long DestinationId { get; private set; }

    /// <summary>Counts up by one within the subscriber.</summary>
    public long Sequence { get; private set; }

    /// <summary>The product it goes under; <see langword="null"/> where somebody sent it by hand.</summary>
    public long? ProductId { get; internal set; }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The revision that goes; for a kill the one the subscriber has.</summary>
    public int Revision { get; private set; }

    /// <summary>What it brings.</summary>
    public DeliveryKind Kind { get; private set; }

    /// <summary>Why there is a correction or a kill.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; internal set; }

    /// <summary>Attempts begun; counted before the first byte leaves.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Whether some of it may be at the destination already.</summary>
    public bool IsBegun { get; internal set; }

    /// <summary>Whether a person cancelled it: it is not offered again by itself.</summary>
    public bool IsDeclined { get; internal set; }

    /// <summary>Kills, with 0, overtake pictures, with 1.</summary>
    public int Rank { get; private set; }

    /// <summary>It is not tried before.</summary>
    public DateTimeOffset NotBefore { get; internal set; }

    /// <summary>What went wrong, or why it was cancelled.</summary>
    public string? Error { get; internal set; }

    /// <summary>The name of the file at the destination, from the first attempt on.</summary>
    public string? FileName { get; internal set; }

    /// <summary>SHA-256 of the file, from the first attempt on: what a later attempt sends is the same.</summary>
    public ContentHash? FileHash { get; internal set; }

    /// <summary>The credit line in it.</summary>
    public string? CreditLine { get; internal set; }

    /// <summary>Whether it may have arrived twice: a worker died, and the protocol cannot tell what had arrived.</summary>
    public bool PerhapsTwice { get; internal set; }

    /// <summary>When it was put in the queue.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset? DeliveredAt { get; internal set; }

    /// <summary>When somebody said that the subscriber has seen it.</summary>
    public DateTimeOffset? AcknowledgedAt { get; internal set; }

    /// <summary>Who said so.</summary>
    public string? AcknowledgedBy { get; internal set; }

    /// <summary>Whether it may still leave, or leave again.</summary>
    public bool IsOpen => State is DeliveryState.Waiting or DeliveryState.Sending or DeliveryState.Retrying;

    /// <summary>Takes it back.</summary>
    internal void Cancel(string why) => (State, Error) = (DeliveryState.Cancelled, why.Length > ErrorLength ? why[..ErrorLength] : why);
}

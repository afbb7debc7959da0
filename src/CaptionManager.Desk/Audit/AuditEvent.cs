using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Audit;

/// <summary>One thing that happened, for good: what, by whom, when, in answer to which request. Only ever added.</summary>
public sealed class AuditEvent
{
    /// <summary>UTF-16 code units of a kind.</summary>
    public const int KindLength = 64;

    /// <summary>UTF-16 code units of a subject.</summary>
    public const int SubjectLength = 255;

    private AuditEvent()
    {
    }

    /// <param name="kind">What happened, from <see cref="AuditKinds"/> or its slice's own list, as "photo.arrived".</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="photoId">The photo it happened to, if it was one.</param>
    /// <param name="subject">What it happened to in words: a file name, an account name.</param>
    /// <param name="details">Further facts as a JSON object; never a caption or a secret.</param>
    public AuditEvent(string kind, Actor actor, DateTimeOffset at, PhotoId? photoId = null, string? subject = null, string? details = null)
    {
        Kind = kind;
        At = at;
        ActorId = actor.AccountId;
        ActorName = actor.Name;
        RequestId = actor.RequestId;
        PhotoId = photoId;
        Subject = subject;
        Details = details;
    }

    /// <summary>Counts up by the order of commits.</summary>
    public long Id { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What happened.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The account, or <see langword="null"/> for the desk itself.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The actor's name as it was then.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>The request that asked for it.</summary>
    public string? RequestId { get; private set; }

    /// <summary>The photo it happened to.</summary>
    public PhotoId? PhotoId { get; private set; }

    /// <summary>What it happened to, in words.</summary>
    public string? Subject { get; private set; }

    /// <summary>Further facts as a JSON object.</summary>
    public string? Details { get; private set; }

    /// <summary>SHA-256 over this event and the hash before it; nothing for events from before hashes were kept.</summary>
    public byte[]? Hash { get; private set; }

    /// <summary>Ties the event to the one before it.</summary>
    /// <returns>Its hash.</returns>
    internal byte[] Seal(byte[] before) => Hash = AuditChain.HashOf(this, before);
}

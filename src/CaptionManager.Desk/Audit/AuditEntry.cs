using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Audit;

/// <summary>An event as people read it.</summary>
/// <param name="Id">Its place in the record.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What happened.</param>
/// <param name="ActorName">By whom.</param>
/// <param name="PhotoId">The photo it happened to.</param>
/// <param name="Subject">What it happened to, in words.</param>
/// <param name="Details">Further facts as a JSON object.</param>
/// <param name="RequestId">The request that asked for it.</param>
public sealed record AuditEntry(
    long Id, DateTimeOffset At, string Kind, string ActorName, PhotoId? PhotoId, string? Subject, string? Details, string? RequestId);

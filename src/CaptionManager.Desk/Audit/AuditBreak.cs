namespace CaptionManager.Desk.Audit;

/// <summary>A place where the record does not hold together.</summary>
/// <param name="EventId">The event whose hash does not follow from its words and the event before it.</param>
/// <param name="Message">What that means, in a sentence.</param>
public sealed record AuditBreak(long EventId, string Message);

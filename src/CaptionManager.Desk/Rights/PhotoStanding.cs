using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Rights;

/// <summary>What of a photo decides whether it may leave.</summary>
internal sealed record PhotoStanding(PhotoId Id, PhotoState State, int? ApprovedRevision, DateTimeOffset? EmbargoUntil, DateTimeOffset? ExpiresAt);

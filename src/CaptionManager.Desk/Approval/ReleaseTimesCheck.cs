using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>Which times an action gives a photo, and whether they can be meant.</summary>
internal static class ReleaseTimesCheck
{
    /// <summary>The times that hold after the action, or a sentence on what is wrong with them.</summary>
    public static (ReleaseTimes Times, FormattableString? Wrong) For(ApprovalTransition row, Photo photo, ReleaseTimes? asked, DateTimeOffset now) => row.Effect switch
    {
        // A correction must not end an embargo because nobody named it again.
        ApprovalEffect.ReleaseCurrentRevision when asked is null => Kept(photo, now),
        ApprovalEffect.SetTimes when asked is null => (ReleaseTimes.None, $"Say when the picture may leave: an embargo, an expiry, or neither."),
        ApprovalEffect.ReleaseCurrentRevision or ApprovalEffect.SetTimes => (asked!, Wrong(asked!, now)),
        _ => (photo.ReleaseTimes, null),
    };

    private static (ReleaseTimes Times, FormattableString? Wrong) Kept(Photo photo, DateTimeOffset now)
    {
        if (photo.ApprovedRevision is not { } live) return (ReleaseTimes.None, null);
        if (photo.ExpiresAt <= now) return (photo.ReleaseTimes, $"The approval of revision {live} has expired. Say until when the correction may leave.");
        return (photo.EmbargoUntil <= now ? photo.ReleaseTimes.AfterEmbargo() : photo.ReleaseTimes, null);
    }

    private static FormattableString? Wrong(ReleaseTimes times, DateTimeOffset now)
    {
        if (times.EmbargoUntil is null && times.ExpiresAt is null) return null;
        if (times.Zone is not { Length: > 0 and <= ReleaseTimes.ZoneLength } zone || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            return $"Name the time zone in which the times are meant, as Europe/London.";
        if (times.EmbargoUntil <= now) return $"The embargo would be over already. Leave it empty to let the picture go at once.";
        if (times.ExpiresAt <= now) return $"The approval would have expired already. Choose a later time, or kill the photo.";
        if (times.ExpiresAt <= times.EmbargoUntil) return $"The approval would expire before its embargo ends. Choose a later expiry.";
        return null;
    }
}

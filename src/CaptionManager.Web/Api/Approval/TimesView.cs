using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Approval;

/// <summary>When an approved picture may leave.</summary>
/// <param name="EmbargoUntil">Not before, in UTC.</param>
/// <param name="ExpiresAt">Not from then on, in UTC.</param>
/// <param name="Zone">The time zone in which people meant them.</param>
public sealed record TimesView(DateTimeOffset? EmbargoUntil, DateTimeOffset? ExpiresAt, string? Zone)
{
    /// <summary>The view; nothing for a picture that may leave at once and without end.</summary>
    public static TimesView? Of(ReleaseTimes? times) => times is null or { EmbargoUntil: null, ExpiresAt: null } ? null : new(times.EmbargoUntil, times.ExpiresAt, times.Zone);
}

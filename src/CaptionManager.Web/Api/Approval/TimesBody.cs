namespace CaptionManager.Web.Api.Approval;

/// <summary>Embargo and expiry as people write them.</summary>
/// <param name="EmbargoUntil">Not before: <c>2026-03-29T06:00</c> in the zone, or with an offset; absent for at once.</param>
/// <param name="ExpiresAt">Not from then on, likewise; absent for no end.</param>
/// <param name="Zone">An IANA time zone; that of the desk where it is absent.</param>
public sealed record TimesBody(string? EmbargoUntil = null, string? ExpiresAt = null, string? Zone = null);

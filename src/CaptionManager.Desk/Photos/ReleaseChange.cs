using CaptionManager.Desk.Accounts;

namespace CaptionManager.Desk.Photos;

/// <summary>A change in what may leave the desk of one photo.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Revision">The revision that may leave from now on, or from the end of its embargo on; <see langword="null"/> for none.</param>
/// <param name="Earlier">The revision that was released until now; <see langword="null"/> for none.</param>
/// <param name="Times">When it may leave.</param>
/// <param name="Reason">Why, in the actor's words; always there for a kill and a correction.</param>
/// <param name="Actor">Who did it; the desk itself for times that came.</param>
/// <param name="At">When.</param>
public sealed record ReleaseChange(
    PhotoId Photo, ReleaseChangeKind Kind, int? Revision, int? Earlier, ReleaseTimes Times, string? Reason, Actor Actor, DateTimeOffset At);

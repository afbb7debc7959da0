using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Editing;

/// <summary>Makes the facts of an earlier revision current again, as a new revision.</summary>
/// <param name="PhotoId">The photo.</param>
/// <param name="Target">The revision to go back to; <see langword="null"/> undoes the newest.</param>
/// <param name="BasedOn">Number of the revision the author saw; any other current one is a conflict.</param>
/// <param name="Reason">Why; may be <see langword="null"/>.</param>
/// <param name="Actor">Who.</param>
public sealed record RevertRevision(PhotoId PhotoId, int? Target, int BasedOn, string? Reason, Actor Actor);

using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Editing;

/// <summary>An edit to save.</summary>
/// <param name="PhotoId">The photo.</param>
/// <param name="BasedOn">Number of the revision the author saw; any other current one is a conflict.</param>
/// <param name="Fields">
/// Values by product name (<see cref="FactFields"/>). A field left out stays; no values, or only blank ones, empty it. A field sent
/// unchanged is no edit, so a form may send all of them.
/// </param>
/// <param name="Reason">Why, at most <see cref="Revision.ReasonLength"/>; may be <see langword="null"/>.</param>
/// <param name="Actor">Who.</param>
public sealed record SaveRevision(
    PhotoId PhotoId, int BasedOn, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string? Reason, Actor Actor);

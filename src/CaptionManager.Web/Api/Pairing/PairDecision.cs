using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Pairing;

/// <summary>What is decided about a caption of a sheet.</summary>
/// <param name="Then"><c>fill</c> what is empty, <c>replace</c>, <c>refuse</c>, or <c>undo</c>.</param>
/// <param name="Photo">The photo; not needed to undo.</param>
internal sealed record PairDecision(string Then, PhotoId? Photo);

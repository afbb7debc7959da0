using System.Text.Json.Nodes;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;

namespace CaptionManager.Web.Api.Editing;

/// <summary>What the desk says of a photo, and where each fact comes from.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Revision">Number of the current revision; the entity tag is this number in quotation marks.</param>
/// <param name="State">Where the photo stands.</param>
/// <param name="ApprovedRevision">The revision that may leave the desk.</param>
/// <param name="Facts">Texts and lists by product name; absent where nothing is said.</param>
/// <param name="Origins">By product name: "embedded", "derived" or "edited".</param>
public sealed record FactsAnswer(
    PhotoId Photo, int Revision, PhotoState State, int? ApprovedRevision, JsonObject Facts, IReadOnlyDictionary<string, FactOrigin> Origins)
{
    /// <summary>The answer for a photo.</summary>
    internal static FactsAnswer Of(PhotoDetail detail) => new(
        detail.Photo.Id,
        detail.Photo.CurrentRevision,
        detail.Photo.State,
        detail.Photo.ApprovedRevision,
        FactsJson.Of(detail.Facts),
        detail.Fields.Where(field => field.Origin != FactOrigin.Nowhere).ToDictionary(field => field.Name, field => field.Origin));
}

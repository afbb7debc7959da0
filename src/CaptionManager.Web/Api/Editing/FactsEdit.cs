using System.Text.Json.Nodes;

namespace CaptionManager.Web.Api.Editing;

/// <summary>An edit of a photo's facts.</summary>
/// <param name="Facts">Texts and lists by product name. A field left out stays; null, an empty text or an empty list empties it.</param>
/// <param name="Reason">Why; kept in history.</param>
public sealed record FactsEdit(JsonObject Facts, string? Reason = null);

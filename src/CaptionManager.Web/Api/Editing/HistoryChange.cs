using System.Text.Json.Nodes;

namespace CaptionManager.Web.Api.Editing;

/// <summary>One field that a revision changed.</summary>
/// <param name="Field">The product name.</param>
/// <param name="Before">A text or a list; null where nothing was said.</param>
/// <param name="After">The same of the revision.</param>
public sealed record HistoryChange(string Field, JsonNode? Before, JsonNode? After);

using System.Text.Json.Nodes;

namespace CaptionManager.Web.Api.Captions;

/// <summary>Facts to check.</summary>
/// <param name="Facts">Texts and lists by product name, as of a photo; at least the caption.</param>
public sealed record LintRequest(JsonObject Facts);

using System.Text.Json.Nodes;

namespace CaptionManager.Web.Api.Typing;

/// <summary>A photo whose words a template wants.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Facts">What is typed and not saved yet, by field; it counts before what is saved.</param>
internal sealed record FillRequest(string Photo, JsonObject? Facts = null);

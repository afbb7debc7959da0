namespace CaptionManager.Web.Api.Photos;

/// <summary>Another name of a saved search.</summary>
/// <param name="Name">The name.</param>
internal sealed record SearchNameRequest(string Name);

namespace CaptionManager.Web.Api.Photos;

/// <summary>A search to be kept.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Query">The contact sheet in the words of <c>/photos</c>: <c>text=agency:sputnik -has:alt&amp;state=draft</c>.</param>
/// <param name="IsShared">Whether it is the desk's; otherwise it is one's own.</param>
internal sealed record SearchRequest(string Name, string Query, bool IsShared = false);

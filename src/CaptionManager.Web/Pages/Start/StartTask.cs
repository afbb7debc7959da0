namespace CaptionManager.Web.Pages.Start;

/// <summary>Something that waits.</summary>
/// <param name="Count">How many; none is not shown.</param>
/// <param name="Href">Where they are.</param>
/// <param name="Text">What they are, behind the number.</param>
/// <param name="Note">What else is good to know.</param>
internal sealed record StartTask(int Count, string Href, string Text, string? Note);

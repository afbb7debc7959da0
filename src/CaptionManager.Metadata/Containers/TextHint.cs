namespace CaptionManager.Metadata.Containers;

/// <summary>A text found outside the standard homes of a field.</summary>
/// <param name="Field">The field it may stand for.</param>
/// <param name="Text">The text.</param>
/// <param name="Place">Where, as a user would name it: <c>JPEG comment</c>, <c>PNG text "Description"</c>.</param>
internal sealed record TextHint(MetadataField Field, string Text, string Place);

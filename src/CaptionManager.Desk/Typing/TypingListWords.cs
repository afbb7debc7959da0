namespace CaptionManager.Desk.Typing;

/// <summary>What somebody writes into a list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Field">The field of a hot list or a template, by product name.</param>
/// <param name="Text">The entries.</param>
/// <param name="IsActive">Whether it is in use.</param>
public sealed record TypingListWords(string Name, string? Field, string Text, bool IsActive);

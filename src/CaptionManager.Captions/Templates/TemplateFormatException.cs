namespace CaptionManager.Captions.Templates;

/// <summary>A template that cannot be read. The message says what is wrong and what to write instead.</summary>
/// <param name="position">UTF-16 offset of the place in the template.</param>
/// <param name="sentence">What is wrong, and the remedy.</param>
public sealed class TemplateFormatException(int position, FormattableString sentence) : UnreadableTextException($"At character {position + 1}: {sentence}")
{
    /// <summary>UTF-16 offset of the place in the template.</summary>
    public int Position { get; } = position;
}

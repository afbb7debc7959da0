namespace CaptionManager.Captions.Templates;

/// <summary>A template that cannot be read. The message says what is wrong and what to write instead.</summary>
public sealed class TemplateFormatException : FormatException
{
    /// <param name="position">UTF-16 offset of the place in the template.</param>
    /// <param name="message">What is wrong, and the remedy.</param>
    public TemplateFormatException(int position, string message)
        : base($"At character {position + 1}: {message}") => Position = position;

    /// <summary>UTF-16 offset of the place in the template.</summary>
    public int Position { get; }
}

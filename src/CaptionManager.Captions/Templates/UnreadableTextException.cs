namespace CaptionManager.Captions.Templates;

/// <summary>A text that people wrote for the program, as a template, a pattern or a list of codes, cannot be read. The message says what is wrong and what to write instead.</summary>
/// <param name="sentence">What is wrong, and the remedy.</param>
/// <param name="inner">What a reader below said.</param>
public class UnreadableTextException(FormattableString sentence, Exception? inner = null) : FormatException(FormattableString.Invariant(sentence), inner)
{
    /// <summary>The sentence, for a translation; <see cref="Exception.Message"/> is it in English.</summary>
    public FormattableString Sentence { get; } = sentence;
}

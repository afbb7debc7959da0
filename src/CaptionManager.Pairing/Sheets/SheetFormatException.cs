namespace CaptionManager.Pairing.Sheets;

/// <summary>A sheet cannot be read at all. The message is a sentence for people: what is wrong, where, and what to do.</summary>
/// <param name="code">For programs: <c>empty</c>, <c>too-large</c>, <c>unknown-format</c>, <c>broken</c>, <c>no-caption-column</c>.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="inner">What the format's own reader said.</param>
public sealed class SheetFormatException(string code, FormattableString sentence, Exception? inner = null) : FormatException(FormattableString.Invariant(sentence), inner)
{
    /// <summary>Nothing in it.</summary>
    public const string Empty = "empty";

    /// <summary>More than <see cref="SheetLimits"/> allow.</summary>
    public const string TooLarge = "too-large";

    /// <summary>None of <see cref="SheetFormat"/>.</summary>
    public const string UnknownFormat = "unknown-format";

    /// <summary>Of a known format, but damaged.</summary>
    public const string Broken = "broken";

    /// <summary>A table without a column that holds captions or any other field.</summary>
    public const string NoCaptionColumn = "no-caption-column";

    /// <summary>For programs; never changes its meaning.</summary>
    public string Code { get; } = code;

    /// <summary>The sentence, for a translation; <see cref="Exception.Message"/> is it in English.</summary>
    public FormattableString Sentence { get; } = sentence;
}

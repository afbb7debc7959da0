using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The alt text is the caption.</summary>
internal sealed class AltTextRepeatsCaptionRule() : LintRule(
    "alt-text-repeats",
    LintSeverity.Warning,
    "Alt text repeats the caption",
    "Alt text says what is seen; the caption says who, where, when and why. Where both are the same a reader hears it twice and learns nothing of the picture. Case, accents and punctuation do not count, nor does the sign-off; a file name or the bare word \"photo\" is no alt text either.",
    "Caption and alt text both \"A ferry leaves the harbour of Oslo\"")
{
    private static readonly string[] Empty = ["photo", "image", "picture", "photograph", "a photo", "an image", "foto", "bild"];

    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.AltText is not { } text || text.AsSpan().IsWhiteSpace()) return;
        var key = NameKey.Of(text);
        if (context.HasBody && (key == NameKey.Of(context.Body) || key == NameKey.Of(context.Text))) report.Add(0, text.Length, $"The alt text repeats the caption: say what is seen instead.", null, LintField.AltText);
        else if (Array.IndexOf(Empty, key) >= 0 || IsFileName(text)) report.Add(0, text.Length, $"\"{text}\" tells nobody what is seen: write a sentence.", null, LintField.AltText);
    }

    private static bool IsFileName(string text) => !text.Contains(' ', StringComparison.Ordinal) && text.AsSpan().LastIndexOf('.') is > 0 and var dot && text.Length - dot is 4 or 5;
}

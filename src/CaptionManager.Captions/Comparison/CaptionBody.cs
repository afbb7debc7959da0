using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Comparison;

/// <summary>Where the caption stands in a text that may end in a credit.</summary>
internal static class CaptionBody
{
    /// <summary>The part of the text that is caption, and the credit beside it; length 0 where all of it is credit.</summary>
    public static (int Start, int Length, Credit Credit) Find(string text)
    {
        var reading = CaptionReader.Default.Read(text);
        if (reading.Caption is not { } caption) return (0, 0, reading.Credit);
        var start = text.IndexOf(caption, StringComparison.Ordinal);
        return start < 0 ? (0, text.Length, reading.Credit) : (start, caption.Length, reading.Credit);
    }

    /// <summary>The credit a line states that holds nothing but a credit.</summary>
    public static Credit CreditOf(string line) => CaptionReader.Default.Read(line).Credit;
}

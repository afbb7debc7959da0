using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.Comparison;

/// <summary>Where the caption stands in a text that may end in a credit.</summary>
internal static class CaptionBody
{
    /// <summary>The part of the text that is caption, and the credit beside it.</summary>
    public static (int Start, int Length, Credit Credit) Find(string text) => (0, text.Length, Credit.Empty);
}

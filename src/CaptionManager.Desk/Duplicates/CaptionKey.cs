namespace CaptionManager.Desk.Duplicates;

/// <summary>One key of one text in the near index, both in one number: the upper 32 bits name the key, the lower 31 the text.</summary>
/// <remarks>
/// The number is the primary key and the only column, so a posting costs 14 octets in SQLite, and the texts of a key lie beside each
/// other, newest last. Cutting the key to 32 bits brings chance candidates, which the comparison throws out (decision 0090).
/// </remarks>
public sealed class CaptionKey
{
    /// <summary>Bits of the text's number.</summary>
    public const int TextBits = 31;

    private const long TextMask = (1L << TextBits) - 1;

    private CaptionKey()
    {
    }

    /// <summary>Key and text.</summary>
    public long Posting { get; private set; }

    /// <summary>The first posting a key can have.</summary>
    public static long First(long key) => (long)((ulong)key >> 32) << TextBits;

    /// <summary>The last posting a key can have.</summary>
    public static long Last(long key) => First(key) | TextMask;

    /// <summary>The posting of a text under a key.</summary>
    public static long Of(long key, long textId) => textId is > 0 and <= TextMask
        ? First(key) | textId
        : throw new ArgumentOutOfRangeException(nameof(textId), textId, "The caption index is full: rebuild it.");

    /// <summary>The text of a posting.</summary>
    public static long TextOf(long posting) => posting & TextMask;
}

using CaptionManager.Captions.Comparison;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Texts read lately, so that checks of one caption in the making do not read the same candidates at each key stroke.</summary>
/// <remarks>
/// A text never changes under its number and no number is given twice, so nothing here grows stale. Thread-safe; a slot lost to another
/// text costs a reading. At most some 30 MB.
/// </remarks>
internal sealed class ReadTexts
{
    private readonly Entry?[] _slots = new Entry?[1 << 14];

    /// <summary>The text, if it was read lately.</summary>
    public ComparableCaption? Find(long text) => Volatile.Read(ref _slots[text % _slots.Length]) is { } entry && entry.Text == text ? entry.Caption : null;

    /// <summary>Keeps a text.</summary>
    public void Keep(long text, ComparableCaption caption) => Volatile.Write(ref _slots[text % _slots.Length], new Entry(text, caption));

    private sealed record Entry(long Text, ComparableCaption Caption);
}

namespace CaptionManager.Desk.Duplicates;

/// <summary>Sketches of texts met lately, so that checks do not read those of much used words again and again.</summary>
/// <remarks>
/// A text never changes under its number and no number is given twice, so nothing here grows stale. Thread-safe; a slot lost to another
/// text costs a reading. At most some 30 MB.
/// </remarks>
internal sealed class KnownSketches
{
    private readonly Entry?[] _slots = new Entry?[1 << 18];

    /// <summary>The sketch, if the text was met lately.</summary>
    public byte[]? Find(long text) => Volatile.Read(ref _slots[text % _slots.Length]) is { } entry && entry.Text == text ? entry.Sketch : null;

    /// <summary>Keeps a sketch.</summary>
    public void Keep(long text, byte[] sketch) => Volatile.Write(ref _slots[text % _slots.Length], new Entry(text, sketch));

    private sealed record Entry(long Text, byte[] Sketch);
}

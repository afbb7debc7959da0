namespace CaptionManager.Captions.Comparison;

/// <summary>Identical captions: the first, which stands for all, and the next few.</summary>
internal sealed class CaptionGroup
{
    /// <summary>Members beyond this number are paired with the first and with nothing else.</summary>
    public const int Largest = 16;

    private readonly List<(long Order, CaptionEntry Entry)> _members = [];

    public CaptionGroup(long order, CaptionEntry first, ComparableCaption caption)
    {
        _members.Add((order, first));
        Sketch = new CaptionSketch(caption).ToOctets();
    }

    /// <summary>The sketch of the words that all members share.</summary>
    public byte[] Sketch { get; }

    /// <summary>The member that came first.</summary>
    public CaptionEntry First => _members[0].Entry;

    /// <summary>Adds a member while there is room.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(long order, CaptionEntry entry)
    {
        if (_members.Count == Largest) return false;
        _members.Add((order, entry));
        return true;
    }

    /// <summary>The members that came before a place in the input.</summary>
    public IEnumerable<(long Order, CaptionEntry Entry)> Before(long order) => _members.TakeWhile(m => m.Order < order);
}

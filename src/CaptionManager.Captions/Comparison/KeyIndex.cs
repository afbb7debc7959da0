namespace CaptionManager.Captions.Comparison;

/// <summary>For each key the captions that have it, newest first. An open hash table over linked postings; only grows.</summary>
internal sealed class KeyIndex
{
    private const int FirstCapacity = 1 << 12;

    private long[] _keys = new long[FirstCapacity];
    private int[] _heads = NewHeads(FirstCapacity);
    private int[] _captions = new int[FirstCapacity];
    private int[] _next = new int[FirstCapacity];
    private int _keyCount;
    private int _postingCount;

    /// <summary>Files a caption under a key.</summary>
    public void Add(long key, int caption)
    {
        if (_keyCount * 4L > _keys.Length * 3L) GrowKeys();
        if (_postingCount == _captions.Length)
        {
            Array.Resize(ref _captions, _captions.Length * 2);
            Array.Resize(ref _next, _next.Length * 2);
        }
        var slot = SlotOf(_keys, _heads, key);
        if (_heads[slot] < 0)
        {
            _keys[slot] = key;
            _keyCount++;
        }
        _captions[_postingCount] = caption;
        _next[_postingCount] = _heads[slot];
        _heads[slot] = _postingCount++;
    }

    /// <summary>Appends at most <paramref name="limit"/> captions older than <paramref name="before"/> that have the key, newest first.</summary>
    public void Collect(long key, int before, int limit, List<int> captions)
    {
        for (var posting = _heads[SlotOf(_keys, _heads, key)]; posting >= 0 && limit > 0; posting = _next[posting])
        {
            if (_captions[posting] >= before) continue;
            captions.Add(_captions[posting]);
            limit--;
        }
    }

    private void GrowKeys()
    {
        var keys = new long[_keys.Length * 2];
        var heads = NewHeads(keys.Length);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_heads[i] < 0) continue;
            var slot = SlotOf(keys, heads, _keys[i]);
            keys[slot] = _keys[i];
            heads[slot] = _heads[i];
        }
        (_keys, _heads) = (keys, heads);
    }

    private static int SlotOf(long[] keys, int[] heads, long key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key ^ (key >> 32)) & mask;
        while (heads[slot] >= 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private static int[] NewHeads(int length)
    {
        var heads = new int[length];
        Array.Fill(heads, -1);
        return heads;
    }
}

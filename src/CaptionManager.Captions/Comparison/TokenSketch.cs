namespace CaptionManager.Captions.Comparison;

/// <summary>The distinct tokens of a caption in five bytes each: enough to tell whether reading it again is worth it.</summary>
internal readonly struct TokenSketch
{
    private readonly uint[] _hashes;
    private readonly byte[] _weights;
    private readonly int _total;

    /// <summary>Sketches a caption.</summary>
    public TokenSketch(ComparableCaption caption)
    {
        _hashes = new uint[caption.Hashes.Length];
        _weights = new byte[caption.Hashes.Length];
        for (var i = 0; i < _hashes.Length; i++)
        {
            _hashes[i] = (uint)(caption.Hashes[i] >> 32);
            _weights[i] = (byte)caption.Weights[i];
        }
        _total = caption.TotalWeight;
    }

    /// <summary>The overlap of two captions; too high by a chance in 2³², never too low.</summary>
    public TokenOverlap OverlapWith(in TokenSketch other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < _hashes.Length && j < other._hashes.Length;)
        {
            if (_hashes[i] == other._hashes[j])
            {
                shared += _weights[i];
                i++;
                j++;
            }
            else if (_hashes[i] < other._hashes[j]) i++;
            else j++;
        }
        return new TokenOverlap(shared, _total, other._total);
    }
}

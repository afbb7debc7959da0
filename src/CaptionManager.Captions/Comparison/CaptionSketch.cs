using System.Buffers.Binary;

namespace CaptionManager.Captions.Comparison;

/// <summary>The words of a caption in two octets each: enough for an index to tell whether reading the caption itself is worth it.</summary>
/// <remarks>
/// <para>An octet with the weight of all light words, then for each other word 13 bits of its hash and 3 bits of its weight, ascending. Stable
/// for one <see cref="CaptionSignature.Version"/>. A caption of more than <see cref="MostWords"/> such words has no sketch: it is always read.</para>
/// <para>Two words taken for one by the chance of 13 bits, and light words, count as shared: the overlap comes out too high, never too low.</para>
/// </remarks>
public readonly struct CaptionSketch
{
    /// <summary>Words sketched at most.</summary>
    public const int MostWords = 96;

    /// <summary>Octets at most.</summary>
    public const int MostOctets = 1 + (MostWords * 2);

    private const int HeaviestLightWord = 1;

    // Years, months, weekdays and positions weigh less; a day of the month weighs as much as a frequent word.
    private const int LeastHeavy = 6;

    // A day of the month, and a given name spelled otherwise.
    private const int ExchangeAllowance = 16;
    private const int WeightBits = 3;
    private const int HashShift = 64 - 16 + WeightBits;

    private readonly ushort[] _words;
    private readonly int _light;
    private readonly int _heavy;
    private readonly int _total;

    /// <summary>Sketches a caption.</summary>
    public CaptionSketch(ComparableCaption caption)
    {
        ArgumentNullException.ThrowIfNull(caption);
        _total = caption.TotalWeight;
        Span<ushort> words = stackalloc ushort[MostWords];
        var count = 0;
        for (var i = 0; i < caption.Hashes.Length; i++)
        {
            var weight = caption.Weights[i];
            if (weight >= LeastHeavy) _heavy += weight;
            if (weight <= HeaviestLightWord) _light += weight;
            else if (count++ < MostWords) words[count - 1] = (ushort)(((uint)(caption.Hashes[i] >> HashShift) << WeightBits) | (uint)Weights.IndexOf((byte)weight));
        }

        IsKnown = count <= MostWords && _light <= byte.MaxValue;
        _words = IsKnown ? words[..count].ToArray() : [];
        _words.AsSpan().Sort();
    }

    /// <summary>Whether the caption was short enough to be sketched.</summary>
    public bool IsKnown { get; }

    // The weights there are; see WordRarity.
    private static ReadOnlySpan<byte> Weights => [3, 4, 6, 8, 10, 20];

    /// <summary>The sketch as an index stores it; empty where there is none.</summary>
    public byte[] ToOctets()
    {
        if (!IsKnown) return [];
        var octets = new byte[1 + (_words.Length * 2)];
        octets[0] = (byte)_light;
        for (var i = 0; i < _words.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(1 + (i * 2)), _words[i]);
        return octets;
    }

    /// <summary>Whether the caption and another may be exact or near. Never <see langword="false"/> for two that are.</summary>
    /// <param name="other">The other's <see cref="ToOctets"/>; empty where it is not known.</param>
    public bool MayBeNear(ReadOnlySpan<byte> other) => DoubtOf(other) is not null;

    /// <summary>How unlikely it is that the caption and another are near; <see langword="null"/> where they cannot be.</summary>
    /// <remarks>
    /// 0 where no more words are exchanged for others than in a near copy; else the weight of those beyond, which must all be names and words
    /// spelled otherwise for the two to be near: hardly ever so, and then it is by a hand that slipped more than once.
    /// </remarks>
    /// <param name="other">The other's <see cref="ToOctets"/>; empty where it is not known.</param>
    public int? DoubtOf(ReadOnlySpan<byte> other)
    {
        if (!IsKnown || other.IsEmpty) return 0;
        var overlap = OverlapWith(other, out var exchanged);
        if (!CaptionComparer.MayBeNear(overlap)) return null;
        return Math.Max(0, exchanged - (int)CaptionComparer.LargestExchangeOf(overlap) - ExchangeAllowance);
    }

    /// <summary>Whether the two may be exact, near or in conflict. Never <see langword="false"/> for two that are.</summary>
    internal bool MayBeReported(ReadOnlySpan<byte> other) => !IsKnown || other.IsEmpty || CaptionComparer.MayBeReported(OverlapWith(other, out _));

    // Exchanged is what each has for itself, the lesser of the two, without what may be of a date or a position.
    private TokenOverlap OverlapWith(ReadOnlySpan<byte> other, out int exchanged)
    {
        var shared = Math.Min(_light, other[0]);
        var total = (int)other[0];
        var (heavy, sharedHeavy) = (0, 0);
        var i = 0;
        for (var words = other[1..]; words.Length > 1; words = words[2..])
        {
            var word = BinaryPrimitives.ReadUInt16LittleEndian(words);
            var weight = WeightOf(word);
            total += weight;
            if (weight >= LeastHeavy) heavy += weight;
            while (i < _words.Length && _words[i] < word) i++;
            if (i == _words.Length || _words[i] != word) continue;
            shared += weight;
            if (weight >= LeastHeavy) sharedHeavy += weight;
            i++;
        }

        exchanged = Math.Min(heavy, _heavy) - sharedHeavy;
        return new TokenOverlap(shared, _total, total);
    }

    private static int WeightOf(ushort word) => (word & ((1 << WeightBits) - 1)) is var code && code < Weights.Length ? Weights[code] : 0;
}

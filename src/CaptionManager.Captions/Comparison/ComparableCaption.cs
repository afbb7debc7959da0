using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.Comparison;

/// <summary>A caption read once, ready to be compared with many.</summary>
/// <remarks>Immutable. Making one is linear in the text; a caption of usual length takes some ten microseconds.</remarks>
public sealed class ComparableCaption
{
    private ComparableCaption(string text, Credit credit, CaptionToken[] tokens, bool listsInOrder)
    {
        Text = text;
        Credit = credit;
        Tokens = tokens;
        ListsInOrder = listsInOrder;
        (Hashes, Weights) = DistinctTokens(tokens);
        foreach (var weight in Weights) TotalWeight += weight;
        Fingerprint = FingerprintOf(tokens);
    }

    /// <summary>The caption as it came, credit included.</summary>
    public string Text { get; }

    /// <summary>The credit found in <see cref="Text"/>, or the one that was given; it takes no part in the similarity.</summary>
    public Credit Credit { get; }

    /// <summary>Whether nothing is left to compare: no words, no numbers, no pictographs.</summary>
    public bool IsEmpty => Tokens.Length == 0;

    /// <summary>128 bits that are equal exactly when two captions count as the same: stable across processes and versions; 0 where <see cref="IsEmpty"/>.</summary>
    public UInt128 Fingerprint { get; }

    /// <summary>The tokens in text order; a date is in the order month, day, year.</summary>
    internal CaptionToken[] Tokens { get; }

    /// <summary>The hashes of the distinct tokens, ascending.</summary>
    internal ulong[] Hashes { get; }

    /// <summary>The weights of <see cref="Hashes"/>, index by index.</summary>
    internal int[] Weights { get; }

    /// <summary>The sum of <see cref="Weights"/>.</summary>
    internal int TotalWeight { get; }

    /// <summary>Whether the caption says that it names people in order, such as "(L-R)".</summary>
    internal bool ListsInOrder { get; }

    /// <summary>Reads a caption.</summary>
    /// <param name="text">The caption, with or without its credit; empty is allowed.</param>
    /// <param name="credit">The credit, where it is known from elsewhere; otherwise it is read from the text.</param>
    public static ComparableCaption Of(string text, Credit? credit = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (start, length, found) = CaptionBody.Find(text);
        var (tokens, listsInOrder) = CaptionNormalizer.Normalize(CaptionLexer.Read(text, start, length));
        return new ComparableCaption(text, credit ?? found, tokens, listsInOrder);
    }

    private static (ulong[] Hashes, int[] Weights) DistinctTokens(CaptionToken[] tokens)
    {
        var hashes = new ulong[tokens.Length];
        var weights = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            hashes[i] = tokens[i].Hash;
            weights[i] = tokens[i].Weight;
        }
        Array.Sort(hashes, weights);
        var count = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i > 0 && hashes[i] == hashes[i - 1]) continue;
            hashes[count] = hashes[i];
            weights[count++] = weights[i];
        }
        return (hashes[..count], weights[..count]);
    }

    private static UInt128 FingerprintOf(CaptionToken[] tokens)
    {
        if (tokens.Length == 0) return UInt128.Zero;
        var hashes = new ulong[tokens.Length];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = tokens[i].Hash;
        return StableHash.OfSequence(hashes);
    }
}

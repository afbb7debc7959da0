namespace CaptionManager.Captions.Comparison;

/// <summary>Pairs the tokens of two captions in order: tokens that occur once on both sides anchor, small gaps are solved exactly.</summary>
/// <remarks>Time stays linear: the recursion is bounded in depth and a gap above <see cref="LargestTable"/> cells is left unpaired.</remarks>
internal sealed class TokenAlignment
{
    private const int LargestTable = 4096;
    private const int DeepestRecursion = 8;

    private readonly CaptionToken[] _a;
    private readonly CaptionToken[] _b;

    private TokenAlignment(CaptionToken[] a, CaptionToken[] b)
    {
        _a = a;
        _b = b;
        Partner = new int[a.Length];
        Array.Fill(Partner, -1);
    }

    /// <summary>For each token of the first caption the index of its partner in the second, ascending; -1 for none.</summary>
    public int[] Partner { get; }

    /// <summary>Aligns two captions.</summary>
    public static TokenAlignment Of(CaptionToken[] a, CaptionToken[] b)
    {
        var alignment = new TokenAlignment(a, b);
        alignment.Align(0, a.Length, 0, b.Length, 0);
        return alignment;
    }

    private void Align(int a, int aEnd, int b, int bEnd, int depth)
    {
        while (a < aEnd && b < bEnd && _a[a].Hash == _b[b].Hash) Partner[a++] = b++;
        while (a < aEnd && b < bEnd && _a[aEnd - 1].Hash == _b[bEnd - 1].Hash) Partner[--aEnd] = --bEnd;
        if (a == aEnd || b == bEnd) return;
        if ((long)(aEnd - a) * (bEnd - b) <= LargestTable) AlignExactly(a, aEnd, b, bEnd);
        else if (depth < DeepestRecursion) AlignByAnchors(a, aEnd, b, bEnd, depth);
    }

    private void AlignByAnchors(int a, int aEnd, int b, int bEnd, int depth)
    {
        var anchors = LongestAscending(UniquePairs(a, aEnd, b, bEnd));
        if (anchors.Count == 0) return;
        foreach (var (indexA, indexB) in anchors)
        {
            Align(a, indexA, b, indexB, depth + 1);
            Partner[indexA] = indexB;
            (a, b) = (indexA + 1, indexB + 1);
        }
        Align(a, aEnd, b, bEnd, depth + 1);
    }

    private List<(int A, int B)> UniquePairs(int a, int aEnd, int b, int bEnd)
    {
        var inB = new Dictionary<ulong, int>(bEnd - b);
        for (var i = b; i < bEnd; i++) inB[_b[i].Hash] = inB.ContainsKey(_b[i].Hash) ? -1 : i;
        var countInA = new Dictionary<ulong, int>(aEnd - a);
        for (var i = a; i < aEnd; i++) countInA[_a[i].Hash] = countInA.GetValueOrDefault(_a[i].Hash) + 1;
        var pairs = new List<(int, int)>();
        for (var i = a; i < aEnd; i++)
        {
            if (countInA[_a[i].Hash] == 1 && inB.TryGetValue(_a[i].Hash, out var partner) && partner >= 0) pairs.Add((i, partner));
        }
        return pairs;
    }

    private static List<(int A, int B)> LongestAscending(List<(int A, int B)> pairs)
    {
        var tails = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var low = 0;
            for (var high = tails.Count; low < high;)
            {
                var middle = (low + high) / 2;
                if (pairs[tails[middle]].B < pairs[i].B) low = middle + 1;
                else high = middle;
            }
            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(i);
            else tails[low] = i;
        }
        var chain = new List<(int A, int B)>(tails.Count);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i]) chain.Add(pairs[i]);
        chain.Reverse();
        return chain;
    }

    // The common subsequence of most weight; glue counts a little, so that it follows its neighbours.
    private void AlignExactly(int a, int aEnd, int b, int bEnd)
    {
        var columns = bEnd - b + 1;
        var best = new int[(aEnd - a + 1) * columns];
        for (var i = aEnd - 1; i >= a; i--)
        {
            for (var j = bEnd - 1; j >= b; j--)
            {
                var at = (i - a) * columns + j - b;
                best[at] = Math.Max(best[at + 1], best[at + columns]);
                if (_a[i].Hash == _b[j].Hash) best[at] = Math.Max(best[at], best[at + columns + 1] + _a[i].Weight + 1);
            }
        }
        for (int i = a, j = b; i < aEnd && j < bEnd;)
        {
            var at = (i - a) * columns + j - b;
            if (_a[i].Hash == _b[j].Hash && best[at] == best[at + columns + 1] + _a[i].Weight + 1) Partner[i++] = j++;
            else if (best[at] == best[at + columns]) i++;
            else j++;
        }
    }
}

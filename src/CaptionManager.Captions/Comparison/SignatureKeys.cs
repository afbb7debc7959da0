namespace CaptionManager.Captions.Comparison;

/// <summary>The keys of the near index: pairs of the rarest words, runs of words in text order, and the first two names.</summary>
internal static class SignatureKeys
{
    private const ulong PairSeed = 0x70616972;
    private const ulong SingleSeed = 0x6F6E65;
    private const ulong RunSeed = 0x72756E;
    private const int RunWidth = 3;
    private const int RunWindow = CaptionSignature.RunLength - RunWidth + 1;

    /// <summary>The keys of a caption, distinct, at most <see cref="CaptionSignature.MaxKeys"/>.</summary>
    public static long[] Of(ComparableCaption caption)
    {
        if (caption.IsEmpty) return [];
        var keys = new List<ulong>(CaptionSignature.MaxKeys);
        AddPairs(caption, keys);
        AddRuns(caption, keys);
        return [.. keys.Distinct().Take(CaptionSignature.MaxKeys).Select(k => unchecked((long)k))];
    }

    // Rarest first; any two captions at the threshold share two tokens of these prefixes, so they share a pair of them (decision 0040).
    private static void AddPairs(ComparableCaption caption, List<ulong> keys)
    {
        var order = new int[caption.Hashes.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (x, y) =>
            caption.Weights[x] != caption.Weights[y] ? caption.Weights[y].CompareTo(caption.Weights[x]) : caption.Hashes[x].CompareTo(caption.Hashes[y]));
        var needed = CaptionSignature.Threshold * caption.TotalWeight;
        var rest = caption.TotalWeight;
        var count = 0;
        while (count < order.Length && count < CaptionSignature.MaxAnchors && rest + caption.Weights[order[0]] >= needed)
        {
            var token = order[count];
            for (var i = 0; i < count; i++) keys.Add(StableHash.Combine(StableHash.Combine(PairSeed, caption.Hashes[order[i]]), caption.Hashes[token]));
            if (caption.Weights[token] >= needed) keys.Add(StableHash.Combine(SingleSeed, caption.Hashes[token]));
            rest -= caption.Weights[token];
            count++;
        }
    }

    // Winnowing: of every RunWindow runs of RunWidth words the least hash is kept, so a shared stretch of RunLength words shares a key.
    private static void AddRuns(ComparableCaption caption, List<ulong> keys)
    {
        Span<ulong> words = stackalloc ulong[CaptionSignature.RunReach];
        var count = 0;
        foreach (var token in caption.Tokens)
        {
            if (count == words.Length) break;
            if (IsContent(token)) words[count++] = token.Hash;
        }
        if (count < RunWidth) return;
        Span<ulong> runs = stackalloc ulong[CaptionSignature.RunReach];
        var runCount = count - RunWidth + 1;
        for (var i = 0; i < runCount; i++)
        {
            var run = StableHash.Combine(RunSeed, words[i]);
            for (var k = 1; k < RunWidth; k++) run = StableHash.Combine(run, words[i + k]);
            runs[i] = run;
        }
        for (var i = 0; i + RunWindow <= Math.Max(runCount, RunWindow); i++)
        {
            var least = runs[i];
            for (var k = i + 1; k < Math.Min(i + RunWindow, runCount); k++) least = Math.Min(least, runs[k]);
            keys.Add(least);
        }
    }

    private static bool IsContent(in CaptionToken token) =>
        token.Kind is TokenKind.Ideograph or TokenKind.Name or TokenKind.Place or TokenKind.Number || (token.Kind == TokenKind.Word && token.Weight > 3);
}

namespace CaptionManager.Captions.Comparison;

/// <summary>The keys of the near index: who with when, where with when, who with where and what, the opening words, pairs of the rarest words, runs of words in text order.</summary>
internal static class SignatureKeys
{
    private const ulong PairSeed = 0x70616972;
    private const ulong SingleSeed = 0x6F6E65;
    private const ulong RunSeed = 0x72756E;
    private const ulong EventSeed = 0x6576656E74;
    private const ulong PlaceSeed = 0x7768657265;
    private const ulong OpeningSeed = 0x6F70656E;
    private const int NamesOfSubject = 2;

    // "Man", "the north" and their kind tell nobody and no place.
    private const int LeastTelling = 9;
    private const int RunWidth = 3;
    private const int RunWindow = CaptionSignature.RunLength - RunWidth + 1;

    /// <summary>The keys of a caption, distinct, at most <see cref="CaptionSignature.MaxKeys"/>.</summary>
    public static long[] Of(ComparableCaption caption)
    {
        if (caption.IsEmpty) return [];
        var keys = new List<ulong>(CaptionSignature.MaxKeys);
        AddEvent(caption, keys);
        AddPairs(caption, keys);
        AddRuns(caption, keys);
        return [.. keys.Distinct().Take(CaptionSignature.MaxKeys).Select(k => unchecked((long)k))];
    }

    // Of whom everybody writes, all pairs and runs are shared by thousands: the day tells the event, and where there is none the place and the scene.
    // A short caption that lost its names to a slip still says where and when.
    private static void AddEvent(ComparableCaption caption, List<ulong> keys)
    {
        var who = EventSeed;
        var names = 0;
        ulong place = 0;
        CaptionToken rarestPlace = default;
        CaptionToken scene = default;
        Span<ulong> date = [0, 0, 0];
        foreach (var token in caption.Tokens)
        {
            if (token.Kind == TokenKind.Place && IsRarer(token, rarestPlace)) rarestPlace = token;
            if (token.Kind == TokenKind.Name && names < NamesOfSubject && token.Weight > LeastTelling) (who, names) = (StableHash.Combine(who, token.Hash), names + 1);
            else if (token.Kind == TokenKind.Place && place == 0 && names > 0 && token.Weight > LeastTelling) place = token.Hash;
            else if (token.Kind == TokenKind.Word && token.Sentence == 0 && IsRarer(token, scene)) scene = token;
            else if (token.Kind is TokenKind.Year or TokenKind.Month or TokenKind.Day && date[token.Kind - TokenKind.Year] == 0) date[token.Kind - TokenKind.Year] = token.Hash;
        }

        var hasDate = !date.Contains(0UL);
        if (hasDate && rarestPlace.Weight > LeastTelling) keys.Add(On(StableHash.Combine(PlaceSeed, rarestPlace.Hash), date));
        if (names == 0) return;
        if (hasDate) keys.Add(On(who, date));
        if (place != 0 && scene.Weight > 0) keys.Add(StableHash.Combine(StableHash.Combine(who, place), scene.Hash));
    }

    private static ulong On(ulong what, ReadOnlySpan<ulong> date) => StableHash.Combine(StableHash.Combine(StableHash.Combine(what, date[0]), date[1]), date[2]);

    private static bool IsRarer(in CaptionToken token, in CaptionToken than) => token.Weight > than.Weight || (token.Weight == than.Weight && token.Hash < than.Hash);

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

        // However soon a caption was cut, its opening is left.
        keys.Add(RunOf(OpeningSeed, words));
        Span<ulong> runs = stackalloc ulong[CaptionSignature.RunReach];
        var runCount = count - RunWidth + 1;
        for (var i = 0; i < runCount; i++) runs[i] = RunOf(RunSeed, words[i..]);
        for (var i = 0; i + RunWindow <= Math.Max(runCount, RunWindow); i++)
        {
            var least = runs[i];
            for (var k = i + 1; k < Math.Min(i + RunWindow, runCount); k++) least = Math.Min(least, runs[k]);
            keys.Add(least);
        }
    }

    private static ulong RunOf(ulong seed, ReadOnlySpan<ulong> words)
    {
        foreach (var word in words[..RunWidth]) seed = StableHash.Combine(seed, word);
        return seed;
    }

    private static bool IsContent(in CaptionToken token) =>
        token.Kind is TokenKind.Ideograph or TokenKind.Name or TokenKind.Place or TokenKind.Number || (token.Kind == TokenKind.Word && token.Weight > 3);
}

namespace CaptionManager.Captions.Comparison;

/// <summary>Reads the differences of two captions off their alignment and tells a fact that changed from words that did.</summary>
internal sealed class DifferenceReader
{
    private readonly ComparableCaption _a;
    private readonly ComparableCaption _b;
    private readonly int[] _partnerOfA;
    private readonly int[] _partnerOfB;
    private readonly int[] _movedA;
    private readonly bool[] _movedB;
    private readonly List<CaptionDifference> _differences = [];
    private readonly HashSet<(DifferenceKind, string, string)> _facts = [];
    private readonly HashSet<ulong> _factTokens = [];
    private readonly HashSet<ulong> _variantTokens = [];
    private int _variantWeight;
    private bool _otherCast;

    private DifferenceReader(ComparableCaption a, ComparableCaption b)
    {
        (_a, _b) = (a, b);
        _partnerOfA = TokenAlignment.Of(a.Tokens, b.Tokens).Partner;
        _partnerOfB = new int[b.Tokens.Length];
        Array.Fill(_partnerOfB, -1);
        for (var i = 0; i < _partnerOfA.Length; i++)
        {
            if (_partnerOfA[i] >= 0) _partnerOfB[_partnerOfA[i]] = i;
        }
        _movedA = new int[a.Tokens.Length];
        Array.Fill(_movedA, -1);
        _movedB = new bool[b.Tokens.Length];
    }

    /// <summary>Compares two captions that share enough to be worth it.</summary>
    public static FoundDifferences Read(ComparableCaption a, ComparableCaption b)
    {
        // Which of two equally good alignments is found may depend on the order; the verdict must not.
        if (IsSecond(a, b)) return Exchange(Read(b, a));
        var reader = new DifferenceReader(a, b);
        reader.PairCutWords();
        reader.FindMoved();
        reader.ReadHunks();
        reader.ReadMoved();
        reader.ReadPositions();
        return reader.Found();
    }

    private static bool IsSecond(ComparableCaption a, ComparableCaption b) => a.Fingerprint > b.Fingerprint;

    private static FoundDifferences Exchange(FoundDifferences found) => found with
    {
        Differences = [.. found.Differences
            .Select(d => d with { SpanA = d.SpanB, SpanB = d.SpanA, A = d.B, B = d.A })
            .OrderBy(d => d.SpanA.Start).ThenBy(d => d.SpanB.Start)],
        FactWeightA = found.FactWeightB,
        FactWeightB = found.FactWeightA,
    };

    private FoundDifferences Found()
    {
        var weightA = 0;
        var weightB = 0;
        foreach (var hash in _factTokens)
        {
            var inA = Array.BinarySearch(_a.Hashes, hash);
            var inB = Array.BinarySearch(_b.Hashes, hash);
            if (inA >= 0 && inB < 0) weightA += _a.Weights[inA];
            if (inB >= 0 && inA < 0) weightB += _b.Weights[inB];
        }
        IReadOnlyList<CaptionDifference> ordered = [.. _differences.OrderBy(d => d.SpanA.Start).ThenBy(d => d.SpanB.Start)];
        return new FoundDifferences(ordered, _facts.Count, weightA, weightB, _variantWeight, ExchangedWeight(), _otherCast, InOrder());
    }

    // Words that only one has are added, words that each has for itself are exchanged, wherever they stand.
    private int ExchangedWeight() => Math.Min(LeftOver(_a.Tokens, i => _partnerOfA[i] < 0 && _movedA[i] < 0), LeftOver(_b.Tokens, j => _partnerOfB[j] < 0 && !_movedB[j]));

    private int LeftOver(CaptionToken[] tokens, Func<int, bool> isLeft)
    {
        var weight = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (isLeft(i) && KindOf(tokens[i].Kind) is not (DifferenceKind.Date or DifferenceKind.Position) && !_variantTokens.Contains(tokens[i].Hash)
                && tokens[i].Weight > 1) weight += tokens[i].Weight;
        }
        return weight;
    }

    // ", left, and Jane Doe" in the middle of the same words: somebody else is in the picture. At the end it may be cut.
    private static bool AddsSomebody(List<CaptionToken> added, List<CaptionToken> instead, CaptionToken[] tokens, int[] partner)
    {
        if (instead.Exists(t => t.Kind == TokenKind.Name)) return false;
        if (!added.Exists(t => t.Key is "and" or "with") || !added.Exists(t => t.Kind == TokenKind.Name && t.Weight >= 10)) return false;
        var isAmid = (Before: false, After: false);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (partner[i] < 0 || tokens[i].Weight <= 1 || tokens[i].Sentence != added[0].Sentence) continue;
            if (tokens[i].Start < added[0].Start) isAmid.Before = true;
            else isAmid.After = true;
        }
        return isAmid is (true, true);
    }

    private double InOrder()
    {
        var paired = 0;
        var moved = 0;
        for (var i = 0; i < _partnerOfA.Length; i++)
        {
            if (_partnerOfA[i] >= 0) paired += _a.Tokens[i].Weight;
            else if (_movedA[i] >= 0) moved += _a.Tokens[i].Weight;
        }
        return paired + moved == 0 ? 0 : (double)paired / (paired + moved);
    }

    // A field that was too short cuts the last word as well: "Luka" after the same words is "Lukashenko".
    private void PairCutWords()
    {
        PairCutWord(_a.Tokens, _partnerOfA, _b.Tokens, _partnerOfB);
        PairCutWord(_b.Tokens, _partnerOfB, _a.Tokens, _partnerOfA);
    }

    private void PairCutWord(CaptionToken[] cut, int[] partnerOfCut, CaptionToken[] whole, int[] partnerOfWhole)
    {
        var last = cut.Length - 1;
        if (last < 1 || partnerOfCut[last] >= 0 || partnerOfCut[last - 1] < 0) return;
        var at = partnerOfCut[last - 1] + 1;
        if (at >= whole.Length || partnerOfWhole[at] >= 0) return;
        var isWord = cut[last].Kind is TokenKind.Word or TokenKind.Name or TokenKind.Place;
        if (!isWord || cut[last].Key.Length < 2 || !whole[at].Key.StartsWith(cut[last].Key, StringComparison.Ordinal)) return;
        partnerOfCut[last] = at;
        partnerOfWhole[at] = last;
        _variantWeight += cut[last].Weight + whole[at].Weight;
    }

    // A token left over on both sides stands elsewhere. A number counts as moved only with a neighbour: in "2-1" and "1-2" none has one.
    private void FindMoved()
    {
        var leftInB = new Dictionary<ulong, Queue<int>>();
        for (var j = 0; j < _partnerOfB.Length; j++)
        {
            if (_partnerOfB[j] >= 0) continue;
            if (!leftInB.TryGetValue(_b.Tokens[j].Hash, out var places)) leftInB.Add(_b.Tokens[j].Hash, places = new Queue<int>());
            places.Enqueue(j);
        }
        for (var i = 0; i < _partnerOfA.Length; i++)
        {
            if (_partnerOfA[i] >= 0 || !leftInB.TryGetValue(_a.Tokens[i].Hash, out var places) || places.Count == 0) continue;
            var j = places.Peek();
            if (_a.Tokens[i].Kind == TokenKind.Number && !HasSameNeighbor(i, j)) continue;
            places.Dequeue();
            _movedA[i] = j;
            _movedB[j] = true;
        }
    }

    private bool HasSameNeighbor(int i, int j) =>
        (i > 0 && j > 0 && _a.Tokens[i - 1].Hash == _b.Tokens[j - 1].Hash)
        || (i + 1 < _a.Tokens.Length && j + 1 < _b.Tokens.Length && _a.Tokens[i + 1].Hash == _b.Tokens[j + 1].Hash);

    private void ReadHunks()
    {
        var restA = new List<CaptionToken>();
        var restB = new List<CaptionToken>();
        for (int i = 0, j = 0; i < _a.Tokens.Length || j < _b.Tokens.Length;)
        {
            if (i < _a.Tokens.Length && _partnerOfA[i] == j)
            {
                i++;
                j++;
                continue;
            }
            var hunkA = new List<CaptionToken>();
            var hunkB = new List<CaptionToken>();
            var (startA, startB) = (i, j);
            for (; i < _a.Tokens.Length && _partnerOfA[i] < 0; i++)
            {
                if (_movedA[i] < 0) hunkA.Add(_a.Tokens[i]);
            }
            for (; j < _b.Tokens.Length && _partnerOfB[j] < 0; j++)
            {
                if (!_movedB[j]) hunkB.Add(_b.Tokens[j]);
            }
            ReadHunk(hunkA, hunkB, InsertionPoint(_a.Tokens, startA), InsertionPoint(_b.Tokens, startB));
            restA.AddRange(hunkA);
            restB.AddRange(hunkB);
        }
        ReadScattered(restA, restB);
    }

    private void ReadHunk(List<CaptionToken> a, List<CaptionToken> b, int pointA, int pointB)
    {
        foreach (var kind in (ReadOnlySpan<DifferenceKind>)[DifferenceKind.Date, DifferenceKind.Number, DifferenceKind.Person, DifferenceKind.Place])
            ReadFact(kind, a, b, pointA, pointB);
        if (a.Count > 0 && b.Count > 0) ReadNamesOfUnlikeKind(a, b, pointA, pointB);
        var leftA = a.Where(t => t.Weight > 0 || t.Key == "'s").ToList();
        var leftB = b.Where(t => t.Weight > 0 || t.Key == "'s").ToList();
        if (leftA.Count + leftB.Count == 0) return;
        _otherCast |= AddsSomebody(leftB, leftA, _b.Tokens, _partnerOfB) || AddsSomebody(leftA, leftB, _a.Tokens, _partnerOfA);
        var kindOfAll = leftA.Concat(leftB).Select(t => KindOf(t.Kind)).Distinct().ToList();
        AddDifference(kindOfAll.Count == 1 ? kindOfAll[0] : DifferenceKind.Wording, leftA, leftB, pointA, pointB, isFact: false);
    }

    // Both sides state a fact of this kind in the same place: it changed, or one is a spelling of the other.
    private void ReadFact(DifferenceKind kind, List<CaptionToken> a, List<CaptionToken> b, int pointA, int pointB)
    {
        var ofA = a.FindAll(t => KindOf(t.Kind) == kind);
        var ofB = b.FindAll(t => KindOf(t.Kind) == kind);
        if (ofA.Count == 0 || ofB.Count == 0 || (kind == DifferenceKind.Date && !NameSamePart(ofA, ofB))) return;
        AddFact(kind, ofA, ofB, pointA, pointB);
        a.RemoveAll(t => KindOf(t.Kind) == kind);
        b.RemoveAll(t => KindOf(t.Kind) == kind);
    }

    // A person here, a place there: a name was exchanged for another, and the table knew only one of them.
    private void ReadNamesOfUnlikeKind(List<CaptionToken> a, List<CaptionToken> b, int pointA, int pointB)
    {
        var ofA = a.FindAll(t => t.Kind is TokenKind.Name or TokenKind.Place);
        var ofB = b.FindAll(t => t.Kind is TokenKind.Name or TokenKind.Place);
        if (ofA.Count == 0 || ofB.Count == 0) return;
        AddFact(DifferenceKind.Place, ofA, ofB, pointA, pointB);
        a.RemoveAll(ofA.Contains);
        b.RemoveAll(ofB.Contains);
    }

    // What is gone in one place and another of its kind that came in a second place: the fact changed and the sentence with it.
    private void ReadScattered(List<CaptionToken> a, List<CaptionToken> b)
    {
        foreach (var kind in (ReadOnlySpan<DifferenceKind>)[DifferenceKind.Date, DifferenceKind.Number, DifferenceKind.Person, DifferenceKind.Place])
        {
            var ofA = a.FindAll(t => KindOf(t.Kind) == kind);
            var ofB = b.FindAll(t => KindOf(t.Kind) == kind);
            if (ofA.Count == 0 || ofB.Count == 0 || (kind == DifferenceKind.Date && !NameSamePart(ofA, ofB))) continue;
            if (kind is DifferenceKind.Person or DifferenceKind.Place && NameVariants.Match(ofA, ofB)) continue;
            MarkFact(kind, ofA, ofB);
            foreach (var difference in _differences.Where(d => d.Kind == kind && !d.IsFact).ToList())
                _differences[_differences.IndexOf(difference)] = difference with { IsFact = true };
        }
    }

    private static bool NameSamePart(List<CaptionToken> a, List<CaptionToken> b) => a.Exists(x => b.Exists(y => y.Kind == x.Kind && y.Hash != x.Hash));

    private void AddFact(DifferenceKind kind, List<CaptionToken> a, List<CaptionToken> b, int pointA, int pointB)
    {
        var isVariant = kind is DifferenceKind.Person or DifferenceKind.Place && NameVariants.Match(a, b);
        if (isVariant) MarkVariant(a, b);
        else MarkFact(kind, a, b);
        AddDifference(kind, a, b, pointA, pointB, !isVariant);
    }

    private void MarkVariant(List<CaptionToken> a, List<CaptionToken> b)
    {
        _variantWeight += a.Sum(t => t.Weight) + b.Sum(t => t.Weight);
        _variantTokens.UnionWith(a.Concat(b).Select(t => t.Hash));
    }

    private void MarkFact(DifferenceKind kind, List<CaptionToken> a, List<CaptionToken> b)
    {
        // All the parts of a date, and a date given twice, are one fact.
        if (kind == DifferenceKind.Date) _facts.Add((kind, "", ""));
        else _facts.Add((kind, string.Join(' ', a.Select(t => t.Key)), string.Join(' ', b.Select(t => t.Key))));
        foreach (var token in a) _factTokens.Add(token.Hash);
        foreach (var token in b) _factTokens.Add(token.Hash);
    }

    private void ReadMoved()
    {
        for (var i = 0; i < _movedA.Length;)
        {
            if (_movedA[i] < 0)
            {
                i++;
                continue;
            }
            var start = i;
            for (i++; i < _movedA.Length && _movedA[i] == _movedA[i - 1] + 1;) i++;
            AddDifference(DifferenceKind.Wording, [.. _a.Tokens[start..i]], [.. _b.Tokens[_movedA[start]..(_movedA[i - 1] + 1)]], 0, 0, isFact: false);
        }
    }

    private void ReadPositions()
    {
        var inA = PositionFacts.Read(_a.Tokens);
        var inB = PositionFacts.Read(_b.Tokens);
        foreach (var (position, tokenA, bearerA) in inA)
        {
            foreach (var (other, tokenB, bearerB) in inB)
            {
                var sameBearer = _a.Tokens[bearerA].Hash == _b.Tokens[bearerB].Hash;
                var samePosition = position == other;
                if (sameBearer == samePosition) continue;
                if (samePosition && !(Has(_b, _a.Tokens[bearerA].Hash) && Has(_a, _b.Tokens[bearerB].Hash))) continue;
                if (HoldsIn(inA, _a, other, _b.Tokens[bearerB].Hash) || HoldsIn(inB, _b, position, _a.Tokens[bearerA].Hash)) continue;
                _facts.Add((DifferenceKind.Position, "", ""));
                AddDifference(DifferenceKind.Position, [_a.Tokens[tokenA]], [_b.Tokens[tokenB]], 0, 0, isFact: true);
            }
        }
        if (_a.ListsInOrder && _b.ListsInOrder && HasMovedName())
            _facts.Add((DifferenceKind.Position, "", ""));
    }

    private static bool HoldsIn(List<(string Position, int Token, int Bearer)> facts, ComparableCaption caption, string position, ulong bearer) =>
        facts.Exists(f => f.Position == position && caption.Tokens[f.Bearer].Hash == bearer);

    private bool HasMovedName()
    {
        for (var i = 0; i < _movedA.Length; i++)
        {
            if (_movedA[i] >= 0 && _a.Tokens[i].Kind == TokenKind.Name) return true;
        }
        return false;
    }

    private static bool Has(ComparableCaption caption, ulong hash) => Array.BinarySearch(caption.Hashes, hash) >= 0;

    private void AddDifference(DifferenceKind kind, List<CaptionToken> a, List<CaptionToken> b, int pointA, int pointB, bool isFact)
    {
        var spanA = SpanOf(a, pointA);
        var spanB = SpanOf(b, pointB);
        _differences.Add(new CaptionDifference(kind, spanA, spanB, TextOf(_a.Text, spanA), TextOf(_b.Text, spanB), isFact));
    }

    private static string TextOf(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static TextSpan SpanOf(List<CaptionToken> tokens, int point)
    {
        if (tokens.Count == 0) return new TextSpan(point, 0);
        var start = tokens.Min(t => t.Start);
        return new TextSpan(start, tokens.Max(t => t.End) - start);
    }

    private static int InsertionPoint(CaptionToken[] tokens, int index)
    {
        if (index > 0) return tokens[index - 1].End;
        return tokens.Length > 0 ? tokens[0].Start : 0;
    }

    private static DifferenceKind KindOf(TokenKind kind) => kind switch
    {
        TokenKind.Name => DifferenceKind.Person,
        TokenKind.Place => DifferenceKind.Place,
        TokenKind.Number => DifferenceKind.Number,
        TokenKind.Year or TokenKind.Month or TokenKind.Day or TokenKind.Weekday => DifferenceKind.Date,
        TokenKind.Position => DifferenceKind.Position,
        _ => DifferenceKind.Wording,
    };
}

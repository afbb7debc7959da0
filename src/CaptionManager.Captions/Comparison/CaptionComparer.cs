namespace CaptionManager.Captions.Comparison;

/// <summary>Tells whether two captions are the same, nearly the same, in conflict, or of one series, and in what they differ.</summary>
/// <remarks>Pure, thread-safe, symmetric, linear in the length of the captions.</remarks>
public static class CaptionComparer
{
    /// <summary>The similarity from which captions with the same facts are <see cref="ComparisonKind.Near"/>.</summary>
    public const double NearThreshold = 0.6;

    /// <summary>The share of the shorter caption that the longer one must have, for the shorter one to count as cut short.</summary>
    public const double CutThreshold = 0.9;

    // What is left after the differing fact must be nearly the same, or the captions only share an event.
    private const double ConflictThreshold = 0.8;
    private const double SeriesThreshold = 0.5;

    // A cut caption must still say something of its own: three rare words, or, with the same maker named, two names and a title.
    private const int LeastCutWeight = 60;
    private const int LeastCutWeightWithSameCreator = 40;
    private const int LeastSharedWeight = 40;
    private const double LeastInOrder = 0.8;
    private const double LeastSimilarity = 0.25;
    private const double LeastContainment = 0.6;

    // A name of three rare words exchanged for another; a slip of the pen in a name.
    private const int HeaviestFact = 120;
    private const double VariantAllowance = 0.12;

    // Where more words than these are exchanged for others, something else happens in the picture.
    private const int LeastExchange = 20;
    private const double LargestExchange = 0.1;

    /// <summary>Compares two captions, each with or without its credit.</summary>
    public static CaptionComparison Compare(string a, string b) => Compare(ComparableCaption.Of(a), ComparableCaption.Of(b));

    /// <summary>Compares two captions that were read before.</summary>
    public static CaptionComparison Compare(ComparableCaption a, ComparableCaption b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.IsEmpty || b.IsEmpty) return CaptionComparison.Unrelated(0, 0);
        var credit = CreditDifference.Between(a, b);
        if (a.Fingerprint == b.Fingerprint) return new CaptionComparison(ComparisonKind.Exact, 1, 1, credit is null ? [] : [credit]);

        var overlap = TokenOverlap.Of(a, b);
        var similarity = overlap.Jaccard;
        var containment = overlap.Containment;
        if (!IsWorthComparing(overlap)) return CaptionComparison.Unrelated(similarity, containment);

        var found = DifferenceReader.Read(a, b);
        var kind = found.FactCount > 0 ? Disagreement(overlap, found) : Agreement(a, b, overlap, found);
        if (kind == ComparisonKind.None) return CaptionComparison.Unrelated(similarity, containment);
        return new CaptionComparison(kind, similarity, containment, credit is null ? found.Differences : [.. found.Differences, credit]);
    }

    /// <summary>Whether two captions share so much that an alignment can end in anything but <see cref="ComparisonKind.None"/>.</summary>
    internal static bool IsWorthComparing(TokenOverlap overlap) =>
        overlap.Jaccard >= LeastSimilarity || overlap.Containment >= LeastContainment;

    /// <summary>Whether two captions share so much that they may be near or in conflict: what a search needs, which reports no series.</summary>
    internal static bool MayBeReported(TokenOverlap overlap) => MayBeNear(overlap) || overlap.Shared >= ConflictThreshold * (overlap.Union - HeaviestFact);

    /// <summary>Whether two captions share so much that they may be exact or near.</summary>
    internal static bool MayBeNear(TokenOverlap overlap) =>
        overlap.Jaccard >= NearThreshold - VariantAllowance || overlap.Containment >= CutThreshold - VariantAllowance;

    /// <summary>The weight of words exchanged for others up to which captions may be near.</summary>
    internal static double LargestExchangeOf(TokenOverlap overlap) => Math.Max(LeastExchange, LargestExchange * overlap.Smaller);

    private static ComparisonKind Agreement(ComparableCaption a, ComparableCaption b, TokenOverlap overlap, FoundDifferences found)
    {
        var shared = overlap.Shared + found.VariantWeight / 2.0;
        if (found.OtherCast || found.ExchangedWeight > LargestExchangeOf(overlap))
            return overlap.Jaccard >= SeriesThreshold ? ComparisonKind.Series : ComparisonKind.None;
        if (shared / (overlap.Union - found.VariantWeight / 2.0) >= NearThreshold) return ComparisonKind.Near;
        var isCut = shared / overlap.Smaller >= CutThreshold
            && found.InOrder >= LeastInOrder
            && overlap.Smaller >= (CreditDifference.NameSameCreator(a, b) ? LeastCutWeightWithSameCreator : LeastCutWeight);
        return isCut ? ComparisonKind.Near : ComparisonKind.None;
    }

    private static ComparisonKind Disagreement(TokenOverlap overlap, FoundDifferences found)
    {
        if (overlap.Shared < LeastSharedWeight) return ComparisonKind.None;
        var rest = overlap.Shared / Math.Max(1.0, overlap.Union - found.FactWeightA - found.FactWeightB);
        var ofShorter = overlap.Shared / Math.Max(1.0, overlap.Smaller - FactWeightOfShorter(overlap, found));
        if (found.FactCount == 1 && (rest >= ConflictThreshold || (ofShorter >= CutThreshold && found.InOrder >= LeastInOrder))) return ComparisonKind.Conflict;
        return rest >= SeriesThreshold || ofShorter >= CutThreshold ? ComparisonKind.Series : ComparisonKind.None;
    }

    private static int FactWeightOfShorter(TokenOverlap overlap, FoundDifferences found) => overlap.First.CompareTo(overlap.Second) switch
    {
        < 0 => found.FactWeightA,
        > 0 => found.FactWeightB,
        _ => Math.Min(found.FactWeightA, found.FactWeightB),
    };
}

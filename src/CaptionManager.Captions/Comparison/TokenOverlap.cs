namespace CaptionManager.Captions.Comparison;

/// <summary>How much of their weight two captions share.</summary>
/// <param name="Shared">The weight of the tokens in both.</param>
/// <param name="First">The weight of the first.</param>
/// <param name="Second">The weight of the second.</param>
internal readonly record struct TokenOverlap(int Shared, int First, int Second)
{
    /// <summary>The weight of the tokens in either.</summary>
    public int Union => First + Second - Shared;

    /// <summary>The weight of the lighter one.</summary>
    public int Smaller => Math.Min(First, Second);

    /// <summary>Rarity-weighted Jaccard.</summary>
    public double Jaccard => Union == 0 ? 0 : (double)Shared / Union;

    /// <summary>The share of the lighter one that is in the other.</summary>
    public double Containment => Smaller == 0 ? 0 : (double)Shared / Smaller;

    /// <summary>Merges the two sorted sets.</summary>
    public static TokenOverlap Of(ComparableCaption a, ComparableCaption b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Hashes.Length && j < b.Hashes.Length;)
        {
            if (a.Hashes[i] == b.Hashes[j])
            {
                // "June" weighs less where it is a month than where it is somebody's name.
                shared += Math.Min(a.Weights[i], b.Weights[j]);
                i++;
                j++;
            }
            else if (a.Hashes[i] < b.Hashes[j]) i++;
            else j++;
        }
        return new TokenOverlap(shared, a.TotalWeight, b.TotalWeight);
    }
}

using System.Numerics;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Tells whether two pictures are the same.</summary>
internal static class PictureLikeness
{
    /// <summary>Bits of 64 in which the hashes of one picture may differ after it was re-saved, resized or lightly cropped.</summary>
    public const int LargestDistance = 10;

    // A plain wall, a black frame: their hashes are nearly all zeros or all ones, and say nothing.
    private const int LeastDetail = 6;

    /// <summary>How the pictures of two photos stand to each other.</summary>
    public static PictureRelation Between(PhotoWords a, PhotoWords b)
    {
        if (a.ImageDataHash is not null && a.ImageDataHash == b.ImageDataHash) return PictureRelation.SameImageData;
        return a.PerceptualHash is { } first && b.PerceptualHash is { } second && Tells(first) && Tells(second)
            && Distance(first, second) <= LargestDistance
            ? PictureRelation.Near
            : PictureRelation.Different;
    }

    /// <summary>Whether a hash has enough detail to be compared.</summary>
    public static bool Tells(long hash) => BitOperations.PopCount((ulong)hash) is >= LeastDetail and <= 64 - LeastDetail;

    /// <summary>Bits in which two hashes differ.</summary>
    public static int Distance(long a, long b) => BitOperations.PopCount((ulong)(a ^ b));
}

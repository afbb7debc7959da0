using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>One quarter of a picture's perceptual hash, under which the whole hash can be found.</summary>
/// <remarks>
/// Two hashes that differ in at most ten of 64 bits differ in at most two bits of one of the first three quarters or in at most one of the
/// last: otherwise they would differ in eleven. So few values of a quarter have to be looked up (decision 0092).
/// </remarks>
public sealed class PictureKey
{
    /// <summary>Quarters of a hash.</summary>
    public const int Bands = 4;

    private const int BandBits = 16;

    private PictureKey()
    {
    }

    private PictureKey(int band, long hash, PhotoId photoId)
    {
        Band = band;
        Hash = hash;
        PhotoId = photoId;
    }

    /// <summary>Which quarter, and its value: the quarter's number above the lower 16 bits.</summary>
    public int Band { get; private set; }

    /// <summary>The whole hash.</summary>
    public long Hash { get; private set; }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The keys of a picture.</summary>
    public static IEnumerable<PictureKey> Of(PhotoId photo, long hash) =>
        Enumerable.Range(0, Bands).Select(band => new PictureKey(BandOf(band, hash), hash, photo));

    /// <summary>Every band under which a hash within <see cref="PictureLikeness.LargestDistance"/> of this one may stand.</summary>
    internal static List<int> Around(long hash)
    {
        var around = new List<int>();
        for (var band = 0; band < Bands; band++)
        {
            var value = BandOf(band, hash);
            around.Add(value);
            for (var i = 0; i < BandBits; i++)
            {
                around.Add(value ^ (1 << i));
                if (band == Bands - 1) continue;
                for (var k = i + 1; k < BandBits; k++) around.Add(value ^ (1 << i) ^ (1 << k));
            }
        }

        return around;
    }

    private static int BandOf(int band, long hash) => (band << BandBits) | (int)((hash >> (band * BandBits)) & 0xFFFF);
}

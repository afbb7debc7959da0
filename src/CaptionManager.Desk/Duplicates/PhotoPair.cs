using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Two photos, the earlier one first.</summary>
internal readonly record struct PhotoPair(PhotoId A, PhotoId B)
{
    /// <summary>The pair of two different photos, in whichever order they come.</summary>
    public static PhotoPair Of(PhotoId one, PhotoId other) => one < other ? new PhotoPair(one, other) : new PhotoPair(other, one);
}

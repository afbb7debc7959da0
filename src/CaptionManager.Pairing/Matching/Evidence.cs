using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Pairing.Matching;

/// <summary>How strongly each fact speaks for a pair, and what it is worth together. The figures are the table of decision 0146.</summary>
internal static class Evidence
{
    private const double FileName = 1.0;
    private const double FileStem = 0.97;
    private const double FileRoot = 0.85;
    private const double ImageId = 0.98;
    private const double Frame = 0.82;
    private const double FrameShared = 0.5;
    private const double SameSecond = 0.85;
    private const double SameMinute = 0.6;
    private const double NextMinute = 0.3;
    private const double JobShared = 0.3;
    private const double JobAlone = 0.9;

    // What contradicts a pair leaves it this much of its score.
    private const double OtherJob = 0.6;
    private const double OtherDay = 0.6;
    private const double OtherName = 0.7;

    private static readonly TimeSpan Clock = TimeSpan.FromSeconds(2);

    /// <summary>Weighs one pair.</summary>
    /// <param name="keys">What the caption names.</param>
    /// <param name="name">Its file name in parts, where it names one.</param>
    /// <param name="moments">When it says the picture was taken.</param>
    /// <param name="photos">All photos.</param>
    /// <param name="photo">The one.</param>
    /// <param name="jobIsAlone">Whether one caption and one photo have that job.</param>
    public static PairCandidate Weigh(EntryKeys keys, NameParts? name, IReadOnlyList<DateTime> moments, PhotoIndex photos, int photo, bool jobIsAlone)
    {
        var (against, reasons) = (1.0, PairReason.None);
        Count(OfName(name, photos.Names[photo]));
        Count(OfImageId(keys, name, photos, photo));
        if (reasons == PairReason.None) Count(OfFrame(keys, name, photos, photo));
        Count(OfTime(moments, photos.Photos[photo].TakenAt));
        if (keys.JobId is { } job && photos.Photos[photo].JobId is { } theirs && PhotoIndex.IdOf(job) == PhotoIndex.IdOf(theirs))
            Count((jobIsAlone ? JobAlone : JobShared, PairReason.JobId));
        return new PairCandidate(photo, Math.Round((1 - against) * Doubt(keys, name, moments, photos, photo, reasons), 4), reasons);

        void Count((double Weight, PairReason Reason) evidence)
        {
            if (evidence.Weight <= 0) return;
            against *= 1 - evidence.Weight;
            reasons |= evidence.Reason;
        }
    }

    private static (double, PairReason) OfName(NameParts? entry, NameParts photo) => entry switch
    {
        null => default,
        _ when entry.Full == photo.Full => (FileName, PairReason.FileName),
        _ when entry.Stem.Length > 0 && entry.Stem == photo.Stem => (FileStem, PairReason.FileStem),
        _ when entry.Root.Length > 0 && entry.Root == photo.Root => (FileRoot, PairReason.FileRoot),
        _ => default,
    };

    private static (double, PairReason) OfImageId(EntryKeys keys, NameParts? name, PhotoIndex photos, int photo) =>
        (keys.ImageId is { } id && photos.ByImageId(id).Contains(photo))
        || (name is not null && name.Full != photos.Names[photo].Full && PhotoIndex.IsSupplierNumber(name.Frame) && photos.ByImageId(name.Frame).Contains(photo))
            ? (ImageId, PairReason.ImageId)
            : default;

    private static (double, PairReason) OfFrame(EntryKeys keys, NameParts? name, PhotoIndex photos, int photo)
    {
        var frame = keys.FrameNumber is { } number ? NameParts.FrameOf(number) : name?.Frame ?? "";
        if (frame.Length == 0 || frame != photos.Names[photo].Frame) return default;
        return (photos.ByFrame(frame).Count == 1 ? Frame : FrameShared, PairReason.FrameNumber);
    }

    private static (double, PairReason) OfTime(IReadOnlyList<DateTime> moments, DateTime? taken)
    {
        if (taken is not { } at) return default;
        var best = moments.Select(moment => Weight((moment - at).Duration(), moment)).DefaultIfEmpty().Max();
        return (best, PairReason.Time);

        double Weight(TimeSpan apart, DateTime moment) => apart switch
        {
            _ when apart <= Clock && moment.Second != 0 => SameSecond,
            _ when moment.Ticks / TimeSpan.TicksPerMinute == at.Ticks / TimeSpan.TicksPerMinute => SameMinute,
            _ when apart <= TimeSpan.FromMinutes(1) => NextMinute,
            _ => 0,
        };
    }

    private static double Doubt(EntryKeys keys, NameParts? name, IReadOnlyList<DateTime> moments, PhotoIndex photos, int photo, PairReason reasons)
    {
        var doubt = 1.0;
        if (keys.JobId is { } job && photos.Photos[photo].JobId is { } theirs && PhotoIndex.IdOf(job) != PhotoIndex.IdOf(theirs)) doubt *= OtherJob;
        if (moments.Count > 0 && photos.Photos[photo].TakenAt is { } taken && moments.All(moment => (moment - taken).Duration() > TimeSpan.FromDays(1))) doubt *= OtherDay;
        const PairReason named = PairReason.FileName | PairReason.FileStem | PairReason.FileRoot | PairReason.ImageId | PairReason.FrameNumber;
        return name is not null && (reasons & named) == 0 ? doubt * OtherName : doubt;
    }
}

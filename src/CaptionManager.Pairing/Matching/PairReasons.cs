namespace CaptionManager.Pairing.Matching;

/// <summary>Reasons in words.</summary>
public static class PairReasons
{
    private static readonly (PairReason Reason, string Words)[] Words =
    [
        (PairReason.Hand, "by hand"),
        (PairReason.FileName, "file name"),
        (PairReason.FileStem, "file name without extension"),
        (PairReason.FileRoot, "file name but for an addition"),
        (PairReason.ImageId, "image id"),
        (PairReason.FrameNumber, "frame number"),
        (PairReason.JobId, "job id"),
        (PairReason.Time, "time"),
        (PairReason.Order, "order"),
    ];

    /// <summary>As "file name, time"; empty for none.</summary>
    public static string Text(PairReason reasons) => string.Join(", ", Each(reasons));

    /// <summary>Each in words, strongest first; empty for none.</summary>
    public static IEnumerable<string> Each(PairReason reasons) => Words.Where(entry => reasons.HasFlag(entry.Reason)).Select(entry => entry.Words);
}

using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Ingest;

/// <summary>Log messages of ingest: events 1000 to 1099.</summary>
internal static partial class IngestLog
{
    [LoggerMessage(1000, LogLevel.Warning, "An earlier process ended in the middle of an upload; {Removed} unrecorded originals were removed.")]
    public static partial void ClearedInterrupted(ILogger logger, int removed);

    [LoggerMessage(1001, LogLevel.Warning, "The original {Hash} was stored and neither recorded nor taken out again; the next start looks after it.")]
    public static partial void NotWithdrawn(ILogger logger, string hash, Exception exception);

    [LoggerMessage(1002, LogLevel.Warning, "The file {FileName} of the watched folder could not be taken in; the next look tries again.")]
    public static partial void WatchedFileStays(ILogger logger, string fileName, Exception exception);

    [LoggerMessage(1003, LogLevel.Error, "A look through the watched folder failed.")]
    public static partial void WatchFailed(ILogger logger, Exception exception);

    [LoggerMessage(1004, LogLevel.Warning, "The watched folder {Folder} is not there yet; it is looked for every few seconds.")]
    public static partial void NoWatchedFolder(ILogger logger, string folder);
}

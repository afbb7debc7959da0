using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Ingest;

/// <summary>Log messages of ingest: events 1000 to 1099.</summary>
internal static partial class IngestLog
{
    [LoggerMessage(1000, LogLevel.Warning, "An earlier process ended in the middle of an upload; {Removed} unrecorded originals were removed.")]
    public static partial void ClearedInterrupted(ILogger logger, int removed);

    [LoggerMessage(1001, LogLevel.Warning, "The original {Hash} was stored and neither recorded nor taken out again; the next start looks after it.")]
    public static partial void NotWithdrawn(ILogger logger, string hash, Exception exception);
}

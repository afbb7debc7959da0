using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>Log messages of batch edits: events 1500 to 1599.</summary>
internal static partial class BatchEditLog
{
    [LoggerMessage(1500, LogLevel.Warning, "Batch edit {Id} could not save a group of photos and goes on one by one.")]
    public static partial void GroupFailed(ILogger logger, Exception exception, long id);

    [LoggerMessage(1501, LogLevel.Error, "A round of batch edits broke off; the next one goes on.")]
    public static partial void RoundFailed(ILogger logger, Exception exception);
}

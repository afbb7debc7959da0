using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Storage;

/// <summary>Log messages of the store: events 1300 to 1399.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(1300, LogLevel.Critical, "The original {Hash} is damaged and was not handed out. Restore it from a backup; 'doctor --scrub' tells which photo it is of.")]
    public static partial void Damaged(ILogger logger, string hash);
}

using CaptionManager.Desk.Photos;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Jobs;

/// <summary>Log messages of previews: events 1100 to 1199.</summary>
internal static partial class RenditionLog
{
    [LoggerMessage(1100, LogLevel.Warning, "The preview of photo {PhotoId} failed at attempt {Attempt} and will be tried again: {Error}")]
    public static partial void PutBack(ILogger logger, string photoId, int attempt, string error);

    [LoggerMessage(1101, LogLevel.Warning, "Photo {PhotoId} stays without preview: {State}.")]
    public static partial void GaveUp(ILogger logger, string photoId, PreviewState state);

    [LoggerMessage(1102, LogLevel.Debug, "Photo {PhotoId} is of a format that is kept but not decoded: {Error}")]
    public static partial void NotDecodable(ILogger logger, string photoId, string error);

    [LoggerMessage(1103, LogLevel.Error, "A round of previews broke off; the next one goes on.")]
    public static partial void RoundFailed(ILogger logger, Exception exception);

    [LoggerMessage(1104, LogLevel.Warning, "The scheduler of jobs did not come to its end in time and was left; the next start takes its work over.")]
    public static partial void SchedulerLeft(ILogger logger);
}

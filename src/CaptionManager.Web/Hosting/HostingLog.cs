namespace CaptionManager.Web.Hosting;

/// <summary>What the host logs. Event ids from 9000.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(9001, LogLevel.Error, "{Method} {Path} failed: request {TraceId}")]
    public static partial void RequestFailed(ILogger log, Exception failure, string method, string path, string traceId);

    [LoggerMessage(9002, LogLevel.Warning, "The sign-in service's answer was refused")]
    public static partial void SingleSignOnFailed(ILogger log, Exception? failure);
}

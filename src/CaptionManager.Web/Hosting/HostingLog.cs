namespace CaptionManager.Web.Hosting;

/// <summary>What the host logs. Event ids from 9000.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(9001, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(ILogger log, Exception failure, string method, string path);
}

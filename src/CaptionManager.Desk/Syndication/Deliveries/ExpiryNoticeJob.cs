using Quartz;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>The scheduled look for pictures whose right ends soon; in a cluster one node at a time does it.</summary>
[DisallowConcurrentExecution]
internal sealed class ExpiryNoticeJob(ExpiryNotices notices) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await notices.RunAsync(cancellationToken);
}

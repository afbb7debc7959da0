using Quartz;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>The scheduled look for kills and corrections that nobody acknowledged in time; in a cluster one node at a time does it.</summary>
[DisallowConcurrentExecution]
internal sealed class EscalationJob(EscalationNotices notices) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await notices.RunAsync(cancellationToken);
}

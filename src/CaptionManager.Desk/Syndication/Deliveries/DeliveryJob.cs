using Quartz;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>The scheduled look at what is to be delivered.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliveryJob(DeliveryLanes lanes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await lanes.OpenAsync(cancellationToken);
}

using Quartz;

namespace CaptionManager.Desk.Approval;

/// <summary>The scheduled look for embargoes that ended and approvals that expired; in a cluster one node at a time does it.</summary>
[DisallowConcurrentExecution]
internal sealed class ReleaseDueJob(ReleaseDueHandler due) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await due.RunAsync(cancellationToken);
}

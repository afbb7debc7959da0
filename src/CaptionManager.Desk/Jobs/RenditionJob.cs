using Quartz;

namespace CaptionManager.Desk.Jobs;

/// <summary>The scheduled round of previews: what was put back after a failure, and what a dead process had in hand.</summary>
[DisallowConcurrentExecution]
internal sealed class RenditionJob(RenditionRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await round.RunAsync(cancellationToken);
}

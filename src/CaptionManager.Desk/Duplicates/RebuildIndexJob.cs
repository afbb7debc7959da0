using Quartz;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Goes on with a rebuild of the caption index where one was asked for, or where a start of the desk found that its rules have changed; costs a read where neither is so.</summary>
[DisallowConcurrentExecution]
internal sealed class RebuildIndexJob(RebuildIndexHandler rebuild) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (await rebuild.StepAsync(CaptionIndexBuilder.SliceSize, cancellationToken))
        {
        }
    }
}

using Quartz;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Goes on with a rebuild of the caption index where one was asked for, or where its rules have changed; costs two reads where neither is so.</summary>
[DisallowConcurrentExecution]
internal sealed class RebuildIndexJob(RebuildIndexHandler rebuild) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await rebuild.RenewAsync(cancellationToken);
        while (await rebuild.StepAsync(CaptionIndexBuilder.SliceSize, cancellationToken))
        {
        }
    }
}

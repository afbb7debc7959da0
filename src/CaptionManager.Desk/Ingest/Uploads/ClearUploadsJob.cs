using Quartz;

namespace CaptionManager.Desk.Ingest.Uploads;

/// <summary>Clears away, every hour, what was not finished in time: a desk that takes nothing new in for days must not keep half files either.</summary>
[DisallowConcurrentExecution]
internal sealed class ClearUploadsJob(UploadFolder uploads) : IJob
{
    /// <summary>How long lies between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        uploads.RemoveExpired();
        return ValueTask.CompletedTask;
    }
}

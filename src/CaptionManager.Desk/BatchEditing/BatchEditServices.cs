using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>Registers edits of many photos at once.</summary>
internal static class BatchEditServices
{
    /// <summary>Adds the commands, the reads, and the process that does the work.</summary>
    internal static IServiceCollection AddBatchEditing(this IServiceCollection services)
    {
        services.AddHostedService<BatchEditWaker>();
        return services
            .AddSingleton<BatchEditSignal>()
            .AddSingleton<BatchEditRound>()
            .AddScoped<BatchEditHandler>()
            .AddScoped<BatchEditQuery>()
            .AddScoped<BatchPreviewQuery>();
    }
}

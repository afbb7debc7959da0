using CaptionManager.Desk.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CaptionManager.Desk.Jobs;

/// <summary>Registers previews and the schedule of the desk's jobs.</summary>
internal static class RenditionServices
{
    private const string SqlServer = "SqlServer";

    /// <summary>Registers them. Nothing runs before the host does.</summary>
    public static IServiceCollection AddRenditions(this IServiceCollection services, IConfiguration configuration, DeskDatabase database)
    {
        services.AddOptions<RenditionOptions>().BindConfiguration(RenditionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var round = TimeSpan.FromSeconds((configuration.GetSection(RenditionOptions.Section).Get<RenditionOptions>() ?? new RenditionOptions()).RoundSeconds);
        services.AddSingleton<RenditionSignal>();
        services.AddSingleton<RenditionRound>();
        services.AddHostedService<RenditionWaker>();
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                if (database.EngineName == SqlServer)
                {
                    store.UseSqlServer(database.ConnectionString);
                    store.UseClustering();
                }
                else
                {
                    store.UseSqlite(database.ConnectionString);
                }

                // Its thread that looks for what was missed ends with the scheduler; where that cannot, no process is kept alive by it.
                store.ConfigureStore(options => options.UseBackgroundThreads = true);
                if (database.MigrateOnStart) store.ProvisionSchema();
            });
            quartz.ScheduleJob<RenditionJob>(trigger => trigger.WithIdentity("renditions").StartNow().WithSimpleSchedule(round));
        });
        services.AddQuartzHostedService<DeskScheduler>(hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }
}

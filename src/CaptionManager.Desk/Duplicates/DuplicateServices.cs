using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Registers the duplicate index and what is asked of it.</summary>
public static class DuplicateServices
{
    /// <summary>Adds the duplicate use cases; from then on every revision keeps the index in step.</summary>
    /// <param name="services">The services of the desk.</param>
    public static IServiceCollection AddDuplicates(this IServiceCollection services) => services
        .AddSingleton<KnownSketches>()
        .AddScoped(services => new CaptionIndex(services.GetRequiredService<DeskContext>(), services.GetRequiredService<KnownSketches>()))
        .AddScoped<CaptionIndexBuilder>()
        .AddScoped(NewWriter)
        .AddScoped<PictureLookUp>()
        .AddScoped<IRevisionFollower>(provider => provider.GetRequiredService<FindingWriter>())
        .AddScoped<IPictureFollower>(provider => provider.GetRequiredService<FindingWriter>())
        .AddScoped(NewCheck)
        .AddScoped<DuplicateGroupsQuery>()
        .AddScoped<PhotoDuplicatesQuery>()
        .AddScoped<FindingQuery>()
        .AddScoped<RebuildIndexHandler>()
        .AddScoped<JudgeFindingHandler>()
        .AddScoped<JudgeGroupHandler>()
        .AddQuartz(quartz => quartz.ScheduleJob<RebuildIndexJob>(
            trigger => trigger.WithIdentity("rebuild-caption-index").StartNow().WithSimpleSchedule(TimeSpan.FromMinutes(1))));

    // Their constructors take what is internal here.
    private static FindingWriter NewWriter(IServiceProvider services) => new(
        services.GetRequiredService<DeskContext>(), services.GetRequiredService<CaptionIndex>(),
        services.GetRequiredService<TimeProvider>());

    private static DuplicateCheck NewCheck(IServiceProvider services) => new(
        services.GetRequiredService<DeskContext>(), services.GetRequiredService<CaptionIndex>(),
        services.GetRequiredService<PictureLookUp>());
}

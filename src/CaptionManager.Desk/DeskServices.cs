using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Ingest.Uploads;
using CaptionManager.Desk.Ingest.Watched;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Overview;
using CaptionManager.Desk.Pairing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Typing;
using CaptionManager.Desk.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;

namespace CaptionManager.Desk;

/// <summary>Puts the desk into a host.</summary>
public static class DeskServices
{
    /// <summary>Registers photos, storage, ingest, editing and search, with the database and data folder as configured.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <param name="contentRoot">The folder relative settings count from.</param>
    /// <param name="engines">The databases to choose from.</param>
    /// <exception cref="DeskSettingException">A setting cannot work; the message says which and what to do.</exception>
    public static IServiceCollection AddDesk(
        this IServiceCollection services, IConfiguration configuration, string contentRoot, params IReadOnlyList<IDatabaseEngine> engines)
    {
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var folder = DataFolder.Open(storage.DataFolder, contentRoot);
        var database = DeskDatabase.FromConfiguration(configuration, folder.Path, engines);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);

        // Made by a function, so that it is closed with the host.
        services.AddSingleton(_ => database);
        services.AddPooledDbContextFactory<DeskContext>(database.Configure);
        services.AddScoped<DeskScope>().AddScoped<DeskObjects>();
        services.AddScoped(provider => provider.GetRequiredService<DeskScope>().Use() is { } desks
            ? new LimitedDeskContext(provider.GetRequiredService<DbContextOptions<DeskContext>>(), desks)
            : provider.GetRequiredService<IDbContextFactory<DeskContext>>().CreateDbContext());
        Syndication.Deliveries.DeliveryServices.AddDeliveries(services, configuration);
        services.AddSingleton<IncomingFolder>();
        services.AddSingleton<FolderMediaStore>();
        if (storage.S3.IsOn) storage.S3.Check();
        services.AddSingleton<IMediaStore>(provider => storage.S3.IsOn ? new S3MediaStore(storage.S3) : provider.GetRequiredService<FolderMediaStore>());
        services.AddSingleton<SoundOriginals>();
        services.AddSingleton<PhotoIdSource>();
        services.AddSingleton(SampleFolder.Find(contentRoot));
        return services.AddAccounts().AddReference().AddPairing().AddFetching().AddRights().AddIngest().AddRenditions(configuration, database).AddEditing().AddBatchEditing().AddOverview().AddTyping().AddApproval(configuration).AddDuplicates().AddSearch().AddSyndication().AddUpkeep();
    }

    /// <summary>Brings the database up to date and clears up behind processes that died. Call it before the host runs.</summary>
    /// <param name="services">The host's root services.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <exception cref="DeskSettingException">A setting of a capability is out of range.</exception>
    public static async Task StartDeskAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = services.GetRequiredService<DeskDatabase>();
        if (database.MigrateOnStart) await database.MigrateAsync(scope.ServiceProvider.GetRequiredService<DeskContext>(), cancellationToken);
        database.Hold();
        await scope.ServiceProvider.GetRequiredService<ReferenceBooks>().ReadAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<InterruptedIngest>().ClearAsync(cancellationToken);

        // Before the first photo arrives: an index that has one and no note of its rules would be built anew, and checks meanwhile find less.
        await scope.ServiceProvider.GetRequiredService<RebuildIndexHandler>().RenewAsync(cancellationToken);
    }

    private static IServiceCollection AddIngest(this IServiceCollection services)
    {
        services.AddOptions<IngestOptions>().BindConfiguration(IngestOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FactsReader>();
        services.AddSingleton<UploadFolder>();
        services.AddQuartz(quartz => quartz.ScheduleJob<ClearUploadsJob>(trigger => trigger.WithIdentity("uploads-expired").StartNow().WithSimpleSchedule(ClearUploadsJob.Pause)));
        services.AddOptions<WatchedFolderOptions>().BindConfiguration(WatchedFolderOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WatchedFolderRound>();
        services.AddHostedService<WatchedFolderWaker>();
        return services
            .AddScoped<InterruptedIngest>()
            .AddScoped<OpenBatchHandler>()
            .AddScoped<IngestPhotoHandler>()
            .AddScoped<LoadSamplesHandler>()
            .AddScoped<BatchQuery>();
    }

    private static IServiceCollection AddEditing(this IServiceCollection services)
    {
        services.AddOptions<LintOptions>().BindConfiguration(LintOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LintOptions>, LintOptionsValidator>());
        services.AddSingleton<FactsLint>();
        return services
            .AddScoped<PhotoWriter>()
            .AddScoped<SaveRevisionHandler>()
            .AddScoped<PhotoLintQuery>()
            .AddScoped<RevertRevisionHandler>();
    }

    private static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddScoped<ContactSheetQuery>()
        .AddScoped<PhotoQuery>()
        .AddSingleton<DeskCountsMemory>()
        .AddScoped<DeskCountsQuery>()
        .AddScoped<CreditNamesQuery>()
        .AddScoped<SearchCompletion>()
        .AddScoped<SavedSearches>();
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Registers the delivery queue.</summary>
internal static class DeliveryServices
{
    private static readonly TimeSpan BetweenNotices = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenEscalations = TimeSpan.FromMinutes(1);

    /// <summary>Adds it, with its schedule.</summary>
    public static IServiceCollection AddDeliveries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var round = TimeSpan.FromSeconds((configuration.GetSection(DeliveryOptions.Section).Get<DeliveryOptions>() ?? new DeliveryOptions()).RoundSeconds);
        services.AddSingleton<IDestinationSender, FolderSender>();
        services.AddSingleton<IDestinationSender, SftpSender>();
        services.AddSingleton<IDestinationSender, HttpSender>();
        services.AddSingleton<IDestinationSender, S3Sender>();
        services.AddSingleton<IDestinationSender, MailSender>();
        services.AddSingleton<IDestinationSender, FeedSender>();
        services.AddSingleton<DeliveryLinks>();
        services.AddSingleton(provider => new DeliveryLanes(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<DeliveryLease>(),
            provider.GetServices<IDestinationSender>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<DeliveryOptions>>(),
            provider.GetRequiredService<ILogger<DeliveryLanes>>()));
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryLanes>());
        services.AddQuartz(quartz => quartz.ScheduleJob<DeliveryJob>(trigger => trigger.WithIdentity("deliveries").StartNow().WithSimpleSchedule(round)));
        services.AddQuartz(quartz => quartz.ScheduleJob<ExpiryNoticeJob>(trigger => trigger.WithIdentity("expiry-notices").StartNow().WithSimpleSchedule(BetweenNotices)));
        services.AddQuartz(quartz => quartz.ScheduleJob<EscalationJob>(trigger => trigger.WithIdentity("escalations").StartNow().WithSimpleSchedule(BetweenEscalations)));
        return services
            .AddSingleton<DeliveryLease>()
            .AddScoped<ContactMail>()
            .AddScoped<ExpiryNotices>()
            .AddScoped<EscalationNotices>()
            .AddScoped<SendLinkHandler>()
            .AddScoped<FilterTest>()
            .AddScoped<DeliveriesQuery>()
            .AddScoped<DeliveriesHandler>()
            .AddScoped<DeliveryPlanner>()
            .AddScoped<DeliveryPayload>()
            .AddScoped<DeliveryLane>();
    }
}

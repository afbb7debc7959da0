using CaptionManager.Desk.Syndication.Feeds;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Packages;
using CaptionManager.Desk.Syndication.Published;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Syndication;

/// <summary>Registers syndication.</summary>
internal static class SyndicationServices
{
    /// <summary>Adds the use cases by which pictures leave the desk.</summary>
    internal static IServiceCollection AddSyndication(this IServiceCollection services)
    {
        services.AddOptions<SyndicationOptions>().BindConfiguration(SyndicationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<ClientWords>()
            .AddSingleton<ClientFormCheck>()
            .AddSingleton<OutgoingFiles>()
            .AddSingleton<DestinationSecrets>()
            .AddSingleton<FeedKeys>()
            .AddScoped<FeedQuery>()
            .AddScoped<FeedFileHandler>()
            .AddSingleton<PublishedLook>()
            .AddScoped<PublishedPhotoQuery>()
            .AddSingleton<SubscriberCheck>()
            .AddScoped<SubscribersHandler>()
            .AddScoped<ProductsHandler>()
            .AddScoped<SubscribersQuery>()
            .AddScoped<ApprovedPhotosQuery>()
            .AddScoped<LastLook>()
            .AddScoped<SentPackagesQuery>()
            .AddScoped<SendFileHandler>()
            .AddScoped<PackagePhotosQuery>()
            .AddScoped<PlanPackageHandler>()
            .AddScoped<SendPackageHandler>();
    }
}

using CaptionManager.Desk.Syndication.Forms;
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
            .AddScoped<ApprovedPhotosQuery>()
            .AddScoped<SentPackagesQuery>()
            .AddScoped<SendFileHandler>()
            .AddScoped<SendPackageHandler>();
    }
}

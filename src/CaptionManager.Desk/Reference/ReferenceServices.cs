using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Reference;

/// <summary>Registers the authority list and the house styles of the desk.</summary>
internal static class ReferenceServices
{
    /// <summary>Adds the books, what writes them, and the watch for other nodes.</summary>
    internal static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddHostedService<ReferenceWatch>();
        return services
            .AddSingleton<AuthorityBook>()
            .AddSingleton<StyleBook>()
            .AddSingleton<ReferenceStamp>()
            .AddScoped<ReferenceBooks>()
            .AddScoped<AuthoritiesHandler>()
            .AddScoped<AuthoritiesQuery>()
            .AddScoped<HouseStylesHandler>();
    }
}

using CaptionManager.Desk.Fetching;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers requests to addresses that people typed in.</summary>
public static class FetchServices
{
    /// <summary>Adds <see cref="GuardedHttp"/> and its settings.</summary>
    /// <param name="services">The services of the desk.</param>
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>().BindConfiguration(FetchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>());
        return services.AddSingleton<AddressGuard>().AddSingleton<GuardedHttp>();
    }
}

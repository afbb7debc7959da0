using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers restrictions and leases.</summary>
public static class RightsServices
{
    /// <summary>Adds the check before export, the rules, and their settings.</summary>
    /// <param name="services">The services of the desk.</param>
    public static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddOptions<RightsOptions>().BindConfiguration(RightsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RightsOptions>, RightsOptionsValidator>());
        return services
            .AddSingleton<HouseClient>()
            .AddSingleton<InstructionRules>()
            .AddScoped<IRevisionFollower, ProposedRules>()
            .AddScoped<UsageRights>()
            .AddScoped<PhotoRulesQuery>()
            .AddScoped<DecideRulesHandler>()
            .AddScoped<MakeRuleHandler>();
    }
}

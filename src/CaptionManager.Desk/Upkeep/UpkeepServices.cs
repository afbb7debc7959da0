using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Upkeep;

/// <summary>Registers upkeep.</summary>
internal static class UpkeepServices
{
    /// <summary>Adds the doctor, backup and restore.</summary>
    public static IServiceCollection AddUpkeep(this IServiceCollection services) => services
        .AddScoped<DeskDoctor>()
        .AddScoped<DeskStatusQuery>()
        .AddScoped<DeskBackup>()
        .AddScoped<DeskRestore>();
}

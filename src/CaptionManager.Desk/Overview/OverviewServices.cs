using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Overview;

/// <summary>Registers what the start page reads.</summary>
internal static class OverviewServices
{
    /// <summary>Adds the reads.</summary>
    internal static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddSingleton<DeskFiguresMemory>()
        .AddScoped<DeskFiguresQuery>()
        .AddScoped<WaitingQuery>();
}

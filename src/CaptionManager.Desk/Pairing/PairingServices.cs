using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Pairing;

/// <summary>Registers the pairing of caption sheets with photos.</summary>
internal static class PairingServices
{
    /// <summary>Adds the board and what changes it.</summary>
    internal static IServiceCollection AddPairing(this IServiceCollection services) => services
        .AddTransient<SheetWords>()
        .AddScoped<PairingBoardQuery>()
        .AddScoped<PairingHandler>();
}

using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Typing;

/// <summary>Registers what helps to type.</summary>
internal static class TypingServices
{
    /// <summary>Adds the lists and their use.</summary>
    internal static IServiceCollection AddTyping(this IServiceCollection services) => services
        .AddSingleton<TypingMemory>()
        .AddScoped<TypingAids>()
        .AddScoped<CaptionTemplates>()
        .AddScoped<TypingListsHandler>();
}

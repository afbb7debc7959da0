using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Hosting;

/// <summary>
/// Keeps silent what the framework says of each request: it writes addresses whole, and some hold a one-time token, a feed's key, or what
/// somebody searched for. No setting turns it on, neither for all loggers nor for one.
/// </summary>
internal sealed class QuietCategories : IPostConfigureOptions<LoggerFilterOptions>
{
    // The first also wraps the address round everything else that is logged meanwhile; RequestScope does so without what is secret in it.
    private static readonly (string Category, LogLevel From)[] Rules =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.Routing", LogLevel.Warning),
        ("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning),
    ];

    /// <inheritdoc/>
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        // Of two rules for one category the later holds; one that names a logger holds before all that name none.
        string?[] loggers = [.. options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct(StringComparer.Ordinal)];
        foreach (var logger in loggers)
        {
            foreach (var (category, from) in Rules) options.Rules.Add(new LoggerFilterRule(logger, category, from, null));
        }
    }
}

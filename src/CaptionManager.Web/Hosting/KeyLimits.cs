using System.Threading.RateLimiting;
using CaptionManager.Desk.Accounts;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Hosting;

/// <summary>How much a key may ask in a minute, and how often one address may try keys that open nothing.</summary>
internal static class KeyLimits
{
    // A key that was idle may ask for a minute's worth at once.
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    /// <summary>Makes the limiter of every request: people's are not counted.</summary>
    public static PartitionedRateLimiter<HttpContext> Create() => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        context.User.FindFirst(ApiKeyScheme.KeyClaim)?.Value is { } key ? RateLimitPartition.GetTokenBucketLimiter($"key {key}", _ => OfKey(context))
        : ApiKeyScheme.IsUsedBy(context.Request) ? RateLimitPartition.GetFixedWindowLimiter($"address {context.Connection.RemoteIpAddress}", _ => OfAddress(context))
        : RateLimitPartition.GetNoLimiter(""));

    private static TokenBucketRateLimiterOptions OfKey(HttpContext context)
    {
        var perMinute = Options(context).KeyRequestsPerMinute;
        return new() { TokenLimit = perMinute, TokensPerPeriod = Math.Max(1, perMinute / 60), ReplenishmentPeriod = Refill };
    }

    private static FixedWindowRateLimiterOptions OfAddress(HttpContext context) => new() { PermitLimit = Options(context).AttemptsPerMinute, Window = TimeSpan.FromMinutes(1) };

    private static AccountOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value;
}

using System.Globalization;
using System.Threading.RateLimiting;
using CaptionManager.Desk.Accounts;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Hosting;

/// <summary>How often one address may try a password or a one-time link.</summary>
internal static class AttemptLimits
{
    /// <summary>The policy of pages that take secrets: each post counts, looking does not.</summary>
    public const string Policy = "attempts";

    /// <summary>Registers the policy.</summary>
    public static void AddAttemptLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.GlobalLimiter = KeyLimits.Create();
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => Window(context))
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static FixedWindowRateLimiterOptions Window(HttpContext context) => new()
    {
        PermitLimit = context.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value.AttemptsPerMinute,
        Window = TimeSpan.FromMinutes(1),
    };
}

using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaptionManager.Web.Hosting;

/// <summary>Whether the database answers and is as new as the program.</summary>
internal sealed class Health(DeskContext desk) : IHealthCheck
{
    /// <summary>Where monitors ask whether the process answers and reaches its database; <c>/health/ready</c> asks whether it can do its work.</summary>
    public const string Path = "/health";

    /// <summary>Where a balancer asks before it sends people: also the store must take a file.</summary>
    public const string ReadyPath = "/health/ready";

    /// <summary>Tags of checks that count only for <see cref="ReadyPath"/>.</summary>
    public const string Ready = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await desk.Database.CanConnectAsync(cancellationToken)) return HealthCheckResult.Unhealthy("The database does not answer.");
        if (!context.Registration.Tags.Contains(Ready)) return HealthCheckResult.Healthy();
        var pending = await desk.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any() ? HealthCheckResult.Unhealthy("The database is older than the program; start it with Database:MigrateOnStart, or bring it up to date.") : HealthCheckResult.Healthy();
    }
}

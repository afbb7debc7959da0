using CaptionManager.Desk.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaptionManager.Web.Hosting;

/// <summary>Whether the desk can work: it answers, and reaches its database.</summary>
internal sealed class Health(DeskContext desk) : IHealthCheck
{
    /// <summary>Where monitors ask.</summary>
    public const string Path = "/health";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await desk.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}

using CaptionManager.Desk.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaptionManager.Web.Hosting;

/// <summary>Whether the data folder takes a file, and has room for some more.</summary>
internal sealed class StoreHealth(DataFolder folder) : IHealthCheck
{
    private const long LeastFree = 1L << 30;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(folder.Path, $".probe-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllBytesAsync(probe, [1], cancellationToken);
            File.Delete(probe);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("The data folder takes no file.", problem);
        }

        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        return free < LeastFree ? HealthCheckResult.Degraded($"{free >> 20} MB are left where the data folder lies.") : HealthCheckResult.Healthy();
    }
}

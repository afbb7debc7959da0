using CaptionManager.Desk;
using CaptionManager.Desk.Accounts;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CaptionManager.Web.Hosting;

/// <summary>OpenTelemetry: requests, outgoing calls, the runtime and the desk's own counts, to a collector or to Prometheus, where configured.</summary>
internal static class Telemetry
{
    /// <summary>Where Prometheus asks.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>Registers what the settings ask for. Without any nothing is measured and a start costs nothing.</summary>
    /// <exception cref="Desk.Persistence.DeskSettingException">The collector's address cannot be one.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = Options(builder.Configuration);
        if (options is { Otlp: null, Prometheus: false }) return;

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("captionmanager", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(DeskMeter.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
                if (options.Prometheus) metrics.AddPrometheusExporter();
                if (options.Otlp is { } address) metrics.AddOtlpExporter(exporter => exporter.Endpoint = address);
            });
        if (options.Otlp is not { } collector) return;

        // A request that only asks whether the desk lives would bury the others.
        telemetry.WithTracing(traces => traces
            .AddSource(DeskMeter.Name)
            .AddAspNetCoreInstrumentation(requests =>
            {
                requests.Filter = http => !http.Request.Path.StartsWithSegments(Health.Path) && !http.Request.Path.StartsWithSegments(MetricsPath);
                requests.EnrichWithHttpRequest = (activity, request) => activity.SetTag("url.path", SecretPaths.Masked(request.Path));
            })
            .AddHttpClientInstrumentation()
            .AddOtlpExporter(exporter => exporter.Endpoint = collector));
        telemetry.WithLogging(logs => logs.AddOtlpExporter(exporter => exporter.Endpoint = collector));
    }

    /// <summary>Maps the address that Prometheus asks, where it is wanted.</summary>
    public static void MapTelemetry(this WebApplication app)
    {
        if (Options(app.Configuration).Prometheus) app.MapPrometheusScrapingEndpoint(MetricsPath).RequireAuthorization(Abilities.OperateDesk);
    }

    private static TelemetryOptions Options(IConfiguration configuration)
    {
        var options = configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        return options.Otlp is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? options
            : throw new Desk.Persistence.DeskSettingException("Telemetry:Otlp", $"'{options.Otlp}' is no address of a collector.", "Set it to one such as http://localhost:4317, or leave it out.");
    }
}

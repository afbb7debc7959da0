namespace CaptionManager.Web.Hosting;

/// <summary>Where figures and traces go. Section <c>Telemetry</c>. Nothing leaves the desk unless it is set.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Telemetry";

    /// <summary>The collector that takes OTLP, as <c>http://collector:4317</c>; nothing is sent without it.</summary>
    public Uri? Otlp { get; set; }

    /// <summary>Whether <c>/metrics</c> answers Prometheus, with an API key that may operate the desk.</summary>
    /// <value>Default <see langword="false"/>.</value>
    public bool Prometheus { get; set; }
}

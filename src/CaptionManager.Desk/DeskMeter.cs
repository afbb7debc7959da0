using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CaptionManager.Desk;

/// <summary>What the desk counts and times of its own work, for OpenTelemetry and whatever else listens.</summary>
public static class DeskMeter
{
    /// <summary>The name under which meters and traces are listened to.</summary>
    public const string Name = "CaptionManager.Desk";

    private static readonly Meter Meter = new(Name);

    /// <summary>Files brought in, by <c>outcome</c>: added, already-here, refused.</summary>
    internal static Counter<long> Ingested { get; } = Meter.CreateCounter<long>("captionmanager.ingest.files", "{file}", "Files brought in, by outcome.");

    /// <summary>Edits, by <c>outcome</c>: saved, unchanged, conflict, invalid.</summary>
    internal static Counter<long> Edited { get; } = Meter.CreateCounter<long>("captionmanager.edits", "{edit}", "Edits, by outcome.");

    /// <summary>Milliseconds a duplicate check took.</summary>
    internal static Histogram<double> Checked { get; } = Meter.CreateHistogram<double>("captionmanager.duplicates.check", "ms", "Duration of a duplicate check.");

    /// <summary>Originals whose bytes were found changed when they were to be handed out.</summary>
    internal static Counter<long> Damaged { get; } = Meter.CreateCounter<long>("captionmanager.originals.damaged", "{file}", "Originals found damaged when they were to be read.");

    /// <summary>Traces of the desk's own work.</summary>
    internal static ActivitySource Traces { get; } = new(Name);
}

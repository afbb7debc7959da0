using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Plans a file with other metadata, or refuses with the reason.</summary>
internal static class EmbedPlanner
{
    /// <inheritdoc cref="Plan(ByteSource, Func{PhotoMetadata, MetadataChanges}, EmbedOptions)"/>
    internal static PlannedEmbed Plan(ByteSource source, MetadataChanges changes, EmbedOptions options) => Plan(source, _ => changes, options);

    /// <summary>Plans; reads headers only, writes nothing.</summary>
    /// <exception cref="MetadataWriteException">The change cannot be made safely.</exception>
    internal static PlannedEmbed Plan(ByteSource source, Func<PhotoMetadata, MetadataChanges> changes, EmbedOptions options)
    {
        var container = ContainerRegistry.Find(source.Peek(0, ContainerRegistry.HeadOctets))
            ?? throw new MetadataWriteException(DiagnosticCodes.UnknownFormat, "The file is of no format this program knows.", 0);
        var layout = container.Read(source, options.Limits);
        if (options.IntoDng && layout.WritableOnRequest != PayloadKinds.None)
            (layout.Writable, layout.Refusal) = (layout.WritableOnRequest, null);
        if (layout.Refusal is { } refusal)
            throw new MetadataWriteException(refusal.Code, refusal.Message);
        if (layout.Writable == PayloadKinds.None)
            throw new MetadataWriteException(DiagnosticCodes.NeedsSidecar, $"A {layout.Format} file takes no metadata inside; write a sidecar beside it.");
        if (layout.Diagnostics.Find(diagnostic => diagnostic is { Code: DiagnosticCodes.Truncated, Severity: DiagnosticSeverity.Error }) is { } truncated)
            throw new MetadataWriteException(DiagnosticCodes.Truncated, truncated.Message, truncated.Offset);
        var planned = ChangePlanner.Plan(layout, FilePayloads.Parse(layout, options.Limits), changes, options);
        var splice = container.Plan(source, layout, planned.Payloads);
        var warnings = new List<Diagnostic>(planned.Warnings);
        if (layout.HasContentCredentials && !splice.IsWholeSource)
            AskConsent(options, warnings);
        return new PlannedEmbed(source, container, layout, planned, new EmbedPlan(source, layout.Format, layout.MediaType, splice, layout, warnings));
    }

    private static void AskConsent(EmbedOptions options, List<Diagnostic> warnings)
    {
        if (!options.AllowBreakC2pa)
            throw new MetadataWriteException(DiagnosticCodes.ContentCredentials, "The file has content credentials (C2PA), which any change makes invalid. Allow that explicitly, or write a sidecar.");
        warnings.Add(new Diagnostic(DiagnosticCodes.ContentCredentials, DiagnosticSeverity.Warning, "The content credentials (C2PA) in the file no longer verify."));
    }
}

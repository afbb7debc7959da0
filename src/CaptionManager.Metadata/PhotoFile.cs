using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Embedding;
using CaptionManager.Metadata.Fields;
using CaptionManager.Metadata.Previews;
using CaptionManager.Metadata.Sidecar;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata;

/// <summary>Reads and writes the metadata of picture files without decoding a pixel. Thread-safe.</summary>
public static class PhotoFile
{
    /// <summary>Inspects a picture: headers only, unless the image data hash is asked for.</summary>
    /// <param name="seekable">A readable, seekable stream; its position is not kept.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>What was found. Broken content is reported in its diagnostics, never thrown.</returns>
    public static PhotoInspection Inspect(Stream seekable, InspectOptions? options = null)
    {
        using var source = ByteSource.FromStream(seekable);
        return Inspect(source, options ?? new InspectOptions(), out _);
    }

    /// <inheritdoc cref="Inspect(Stream, InspectOptions?)"/>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static PhotoInspection Inspect(string path, InspectOptions? options = null)
    {
        using var file = File.OpenHandle(path);
        using var source = ByteSource.FromFile(file);
        return Inspect(source, options ?? new InspectOptions(), out _, path);
    }

    /// <summary>Reads the largest JPEG preview that a file carries of itself: of HEIF, JPEG XL, camera raw and others with EXIF.</summary>
    /// <param name="seekable">A readable, seekable stream; its position is not kept.</param>
    /// <param name="limits">Bounds; null for the defaults. A preview over <see cref="MetadataLimits.MaxPayloadOctets"/> is passed over.</param>
    /// <returns>The preview; null when there is none, or the file is of no known format.</returns>
    public static EmbeddedPreview? ReadPreview(Stream seekable, MetadataLimits? limits = null)
    {
        using var source = ByteSource.FromStream(seekable);
        return PreviewFinder.Find(source, limits ?? MetadataLimits.Default);
    }

    /// <summary>Plans the picture with the changes in it. Nothing is copied.</summary>
    /// <param name="seekable">The original: it stays open and unchanged while the plan is used.</param>
    /// <param name="changes">Fields to set or clear.</param>
    /// <param name="options">How; paths and verification in it are of no effect here.</param>
    /// <exception cref="MetadataWriteException">The change cannot be made safely.</exception>
    public static EmbedPlan PlanEmbed(Stream seekable, MetadataChanges changes, EmbedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return EmbedPlanner.Plan(ByteSource.FromStream(seekable), changes, options ?? new EmbedOptions()).Plan;
    }

    /// <summary>The same where the changes depend on what the picture says now: its headers are read once for both.</summary>
    /// <inheritdoc cref="PlanEmbed(Stream, MetadataChanges, EmbedOptions?)"/>
    /// <param name="seekable">The original: it stays open and unchanged while the plan is used.</param>
    /// <param name="changes">Fields to set or clear, from what the picture says.</param>
    /// <param name="options">How; paths and verification in it are of no effect here.</param>
    public static EmbedPlan PlanEmbed(Stream seekable, Func<PhotoMetadata, MetadataChanges> changes, EmbedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return EmbedPlanner.Plan(ByteSource.FromStream(seekable), changes, options ?? new EmbedOptions()).Plan;
    }

    /// <summary>Writes the changes into the file (atomically), or to <see cref="EmbedOptions.OutputPath"/>.</summary>
    /// <param name="path">The picture.</param>
    /// <param name="changes">Fields to set or clear.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="MetadataWriteException">The change cannot be made safely, or did not verify; the target is as it was.</exception>
    /// <exception cref="IOException">The file cannot be read, or the target not written; the target is as it was.</exception>
    public static EmbedResult Embed(string path, MetadataChanges changes, EmbedOptions? options = null)
    {
        using var prepared = PrepareEmbed(path, changes, options);
        prepared.Commit();
        return prepared.Result;
    }

    /// <summary>Does all of <see cref="Embed"/> but the last step, for batches: see <see cref="PreparedEmbed.CommitTogether"/>.</summary>
    /// <inheritdoc cref="Embed"/>
    public static PreparedEmbed PrepareEmbed(string path, MetadataChanges changes, EmbedOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(changes);
        return FileEmbedder.Prepare(path, changes, options ?? new EmbedOptions());
    }

    /// <summary>
    /// Deletes the files in the making (<c>.captions-….tmp</c>) that a killed process left in a folder; those of living
    /// processes stay. Batches call it once for each folder they write into.
    /// </summary>
    /// <param name="folder">The folder; those below it are not searched.</param>
    /// <param name="time">The clock; null for the system's. What is younger than a minute stays.</param>
    /// <returns>How many were deleted; 0 when the folder is missing or cannot be listed.</returns>
    public static int RemoveLeftovers(string folder, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Leftovers.Remove(folder, time ?? TimeProvider.System);
    }

    /// <summary>Inspects and hands out where things lie; null where no format knows the file.</summary>
    internal static PhotoInspection Inspect(ByteSource source, InspectOptions options, out ContainerLayout? layout, string? path = null)
    {
        layout = null;
        var head = source.Peek(0, ContainerRegistry.HeadOctets);
        if (ContainerRegistry.Find(head) is not { } container)
        {
            return new PhotoInspection
            {
                Format = "unknown",
                MediaType = "application/octet-stream",
                IsPicture = false,
                Length = source.Length,
                Metadata = PhotoMetadata.Empty,
                Diagnostics = [new Diagnostic(DiagnosticCodes.UnknownFormat, DiagnosticSeverity.Error, "The file is of no format this program knows.", 0)],
            };
        }

        layout = container.Read(source, options.Limits);
        var payloads = FilePayloads.Parse(layout, options.Limits);
        var metadata = MetadataReader.Read(payloads);
        if (path is not null && options.Sidecar && SidecarFile.Find(path, options.Limits) is { } sidecar
            && SidecarFile.Read(sidecar, options.Limits, payloads.Diagnostics) is { } beside)
            metadata = SidecarOverlay.Join(metadata, beside, sidecarWins: layout.Writable == PayloadKinds.None);
        var orientation = layout.Orientation is >= 1 and <= 8 ? layout.Orientation : payloads.Exif?.Orientation ?? 0;
        return new PhotoInspection
        {
            Format = layout.Format,
            MediaType = layout.MediaType,
            IsPicture = layout.IsPicture,
            Length = source.Length,
            Width = layout.Width,
            Height = layout.Height,
            Orientation = Math.Max(1, orientation),
            ImageDataHash = options.ImageDataHash ? ImageDataHasher.Hash(source, layout.ImageData) : null,
            Metadata = metadata,
            Blocks = layout.Blocks,
            Diagnostics = [.. layout.Diagnostics, .. payloads.Diagnostics],
            CanEmbed = layout.Writable != PayloadKinds.None,
            HasContentCredentials = layout.HasContentCredentials,
        };
    }
}

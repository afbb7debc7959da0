namespace CaptionManager.Metadata;

/// <summary>How changes are written.</summary>
public sealed record EmbedOptions
{
    /// <summary>Where the result goes; null replaces the file itself, atomically. An existing file there is replaced.</summary>
    public string? OutputPath { get; init; }

    /// <summary>
    /// Read the result back before the target is touched: every octet as it was planned, every changed field in every
    /// carrier by other code than wrote it, all other fields as they were.
    /// </summary>
    /// <value>Default true.</value>
    public bool Verify { get; init; } = true;

    /// <summary>
    /// Hash the image data while they are copied, for <see cref="EmbedResult.ImageDataHash"/>. The proof that they did not
    /// change does not need it: every octet is compared. It is about a third of the work on large files.
    /// </summary>
    /// <value>Default true.</value>
    public bool ImageDataHash { get; init; } = true;

    /// <summary>
    /// Bring IIM up to date. <see cref="IimPolicy.Always"/> writes it even where the file had none, for receivers that
    /// read nothing else.
    /// </summary>
    /// <value>Default <see cref="IimPolicy.Always"/>.</value>
    public IimPolicy Iim { get; init; } = IimPolicy.Always;

    /// <summary>Consent to a change that makes the content credentials (C2PA) in the file invalid.</summary>
    /// <value>Default false: such a file is refused with <see cref="DiagnosticCodes.ContentCredentials"/>.</value>
    public bool AllowBreakC2pa { get; init; }

    /// <summary>Keep the file's access and modification times.</summary>
    /// <value>Default false: the modification time is that of the write.</value>
    public bool PreserveTimes { get; init; }

    /// <summary>When the metadata goes to a sidecar instead.</summary>
    /// <value>Default <see cref="SidecarPolicy.Never"/>.</value>
    public SidecarPolicy Sidecar { get; init; } = SidecarPolicy.Never;

    /// <summary>Write into DNG files themselves. Other camera raw is never rewritten.</summary>
    /// <value>Default false: DNG needs a sidecar, as other camera raw does.</value>
    public bool IntoDng { get; init; }

    /// <summary>
    /// Wait until the result is on the disk (fsync of file and folder) before the old file goes. A replacement in place
    /// always does; this adds it for <see cref="OutputPath"/>.
    /// </summary>
    /// <value>Default false.</value>
    public bool SyncOutput { get; init; }

    /// <summary>What to take out of the result besides the changes.</summary>
    /// <value>Default nothing.</value>
    public PrivacyParts Strip { get; init; } = PrivacyParts.None;

    /// <summary>Bounds on the work a file may cause.</summary>
    public MetadataLimits Limits { get; init; } = MetadataLimits.Default;
}

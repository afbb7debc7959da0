namespace CaptionManager.Metadata;

/// <summary>When metadata goes to an <c>.xmp</c> sidecar beside the picture.</summary>
public enum SidecarPolicy
{
    /// <summary>Never; a format that takes no metadata is refused with <see cref="DiagnosticCodes.NeedsSidecar"/>.</summary>
    Never,

    /// <summary>For formats that take no metadata inside (camera raw, PSD, PDF, video).</summary>
    WhenNeeded,

    /// <summary>Always: the picture is not touched.</summary>
    Always,
}

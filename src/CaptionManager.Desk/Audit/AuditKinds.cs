namespace CaptionManager.Desk.Audit;

/// <summary>The kinds of event that photos go through by ingest and editing.</summary>
public static class AuditKinds
{
    /// <summary>A photo was recorded.</summary>
    public const string PhotoArrived = "photo.arrived";

    /// <summary>The bytes of a photo came again.</summary>
    public const string PhotoCameAgain = "photo.came-again";

    /// <summary>A file was refused.</summary>
    public const string FileRefused = "file.refused";

    /// <summary>An edit was saved.</summary>
    public const string PhotoSaved = "photo.saved";

    /// <summary>An earlier revision was made current again.</summary>
    public const string PhotoReverted = "photo.reverted";

    /// <summary>No preview could be made.</summary>
    public const string PreviewFailed = "photo.preview-failed";
}

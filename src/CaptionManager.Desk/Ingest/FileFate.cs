namespace CaptionManager.Desk.Ingest;

/// <summary>What became of an uploaded file.</summary>
public enum FileFate
{
    /// <summary>It is a new photo.</summary>
    Added,

    /// <summary>Its bytes were already on the desk; the batch shows that photo.</summary>
    AlreadyHere,

    /// <summary>It was not taken; the reason stands beside it.</summary>
    Refused,
}

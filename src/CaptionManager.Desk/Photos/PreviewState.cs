namespace CaptionManager.Desk.Photos;

/// <summary>Whether the smaller pictures made from an original are there to be shown.</summary>
public enum PreviewState
{
    /// <summary>Waiting for its turn, or being made.</summary>
    Pending,

    /// <summary>Thumbnail and screen size are in the store.</summary>
    Ready,

    /// <summary>This format cannot be decoded here and the file brings no preview of its own.</summary>
    Unavailable,

    /// <summary>Every attempt failed; the reason is with the photo's history.</summary>
    Failed,
}

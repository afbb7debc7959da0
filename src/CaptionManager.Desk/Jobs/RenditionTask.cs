using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Jobs;

/// <summary>Previews still to be made for a photo. Written in the transaction that records the photo, deleted in the one that says they are there.</summary>
public sealed class RenditionTask
{
    /// <summary>UTF-16 code units of an error kept.</summary>
    public const int ErrorLength = 500;

    private RenditionTask()
    {
    }

    /// <param name="photoId">The photo.</param>
    /// <param name="at">From when on it may be made.</param>
    public RenditionTask(PhotoId photoId, DateTimeOffset at)
    {
        PhotoId = photoId;
        NotBefore = at;
    }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>
    /// From when on somebody may take it: after a failure the end of the pause, while it is being made the end of the lease. A process
    /// that dies leaves nothing to clear up: its lease ends.
    /// </summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>What went wrong last.</summary>
    public string? LastError { get; private set; }
}

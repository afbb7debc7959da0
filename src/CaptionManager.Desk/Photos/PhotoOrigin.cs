namespace CaptionManager.Desk.Photos;

/// <summary>The two lowest layers of facts: what the file says, and what was derived from it.</summary>
/// <remarks>Kept apart from <see cref="Photo"/> because lists never read it.</remarks>
public sealed class PhotoOrigin
{
    private PhotoOrigin()
    {
    }

    /// <param name="photoId">The photo.</param>
    /// <param name="embedded">The reconciled metadata as JSON, with provenance.</param>
    /// <param name="derived">What was made of it.</param>
    /// <param name="readerVersion">The version of the reading rules.</param>
    public PhotoOrigin(PhotoId photoId, string embedded, PhotoFacts derived, int readerVersion)
    {
        PhotoId = photoId;
        Embedded = embedded;
        Derived = derived;
        ReaderVersion = readerVersion;
    }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The metadata of the file as found, as JSON by product name.</summary>
    public string Embedded { get; private set; } = "{}";

    /// <summary>The facts derived from it by the reader of <see cref="ReaderVersion"/>.</summary>
    public PhotoFacts Derived { get; private set; } = PhotoFacts.Empty;

    /// <summary>Which reading rules derived them; a higher one may read better.</summary>
    public int ReaderVersion { get; private set; }
}

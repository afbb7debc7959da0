using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Which text a photo's caption is. Photos whose caption says nothing have none.</summary>
public sealed class IndexedCaption
{
    private IndexedCaption()
    {
    }

    /// <param name="photoId">The photo.</param>
    /// <param name="textId">Its text.</param>
    public IndexedCaption(PhotoId photoId, long textId)
    {
        PhotoId = photoId;
        TextId = textId;
    }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The text.</summary>
    public long TextId { get; private set; }

    /// <summary>Says that the caption is another text now.</summary>
    /// <param name="textId">The new text.</param>
    public void MoveTo(long textId) => TextId = textId;
}

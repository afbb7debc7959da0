namespace CaptionManager.Desk.Duplicates;

/// <summary>How two pictures stand to each other. The same bytes are the same photo and never meet here.</summary>
public enum PictureRelation
{
    /// <summary>Two pictures, or not known yet.</summary>
    Different,

    /// <summary>They look the same: re-saved, resized or lightly cropped.</summary>
    Near,

    /// <summary>The same compressed image data under other metadata.</summary>
    SameImageData,
}

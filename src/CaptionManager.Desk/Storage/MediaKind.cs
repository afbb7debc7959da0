namespace CaptionManager.Desk.Storage;

/// <summary>The kinds of file in the media store.</summary>
public enum MediaKind
{
    /// <summary>The bytes as they came. Never changed.</summary>
    Original,

    /// <summary>A JPEG of at most <see cref="Jobs.RenditionSizes.Thumbnail"/> pixels on its longer side.</summary>
    Thumbnail,

    /// <summary>A JPEG of at most <see cref="Jobs.RenditionSizes.Screen"/> pixels on its longer side.</summary>
    Screen,
}

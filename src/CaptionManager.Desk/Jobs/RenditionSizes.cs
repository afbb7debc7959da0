namespace CaptionManager.Desk.Jobs;

/// <summary>The sizes of the smaller pictures, in pixels on the longer side. A smaller original is not enlarged.</summary>
public static class RenditionSizes
{
    /// <summary>For lists.</summary>
    public const int Thumbnail = 400;

    /// <summary>For the editor.</summary>
    public const int Screen = 1600;
}

namespace CaptionManager.Metadata.Pdf;

/// <summary>Where an object lies.</summary>
/// <param name="At">Its offset in the file; its index when it lies in a stream of objects; -1 when it was deleted.</param>
/// <param name="Stream">The number of that stream; null when it lies in the file itself.</param>
internal readonly record struct PdfPlace(long At, int? Stream)
{
    /// <summary>The object was deleted, or its entry cannot be read.</summary>
    internal static PdfPlace Free => new(-1, null);
}

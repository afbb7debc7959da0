using CaptionManager.Metadata.Exif;

namespace CaptionManager.Metadata.Fields;

/// <summary>Where EXIF states a field in another form than a text tag of IFD0: dates in three tags, coordinates, comments.</summary>
/// <param name="Place">The place as the standard writes it: <c>0x9003</c>.</param>
/// <param name="Read">Reads it; null when it is absent.</param>
internal sealed record ExifSource(string Place, Func<ExifReader, string?> Read);

namespace CaptionManager.Metadata;

/// <summary>A part of a file that carries metadata.</summary>
/// <param name="Kind">
/// What it is, lower case: <c>xmp</c>, <c>xmp-extended</c>, <c>iim</c>, <c>exif</c>, <c>icc</c>, <c>c2pa</c>, <c>mpf</c>,
/// <c>photoshop</c>, <c>comment</c>, <c>trailer</c>, or the format's own name of it.
/// </param>
/// <param name="Offset">Octets from the start of the file to the block's first octet, framing included.</param>
/// <param name="Length">Octets, framing included.</param>
public sealed record MetadataBlock(string Kind, long Offset, long Length);

namespace CaptionManager.Metadata.Containers;

/// <summary>A run of octets of a file.</summary>
/// <param name="Offset">Octets from the start of the file.</param>
/// <param name="Length">Octets; not negative.</param>
internal readonly record struct ByteRange(long Offset, long Length)
{
    /// <summary>The offset just past the run.</summary>
    internal long End => Offset + Length;
}

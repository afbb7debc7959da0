using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Tiff;

/// <summary>What the planner needs of a TIFF file.</summary>
internal sealed class TiffLayout : ContainerLayout
{
    /// <summary>Octets that are not to be written over: directories and values of other pages, strips and tiles of all.</summary>
    internal List<ByteRange> InUse { get; } = [];
}

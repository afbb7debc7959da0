namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>A generated file of some structure.</summary>
/// <param name="Name">What is odd about it; its extension is that of its format.</param>
/// <param name="Bytes">The file.</param>
/// <param name="HasPixels">True when libvips can decode it.</param>
public sealed record OddFile(string Name, byte[] Bytes, bool HasPixels = true)
{
    public override string ToString() => Name;
}

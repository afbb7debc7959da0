namespace CaptionManager.Metadata.Xmp;

/// <summary>A packet is not well-formed. Internal to reading: it becomes a diagnostic.</summary>
internal sealed class XmlReaderException(string message, int position) : Exception(message)
{
    /// <summary>Characters from the start of the packet.</summary>
    internal int Position { get; } = position;
}

using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.WebP;

/// <summary>What the planner needs of a WebP file.</summary>
internal sealed class WebPLayout : ContainerLayout
{
    /// <summary>The first chunk; a new extended header goes in front of it.</summary>
    internal WebPChunk? First { get; set; }

    /// <summary>The last chunk inside the RIFF form; new payloads go behind it.</summary>
    internal WebPChunk? Last { get; set; }

    /// <summary>The extended header chunk, when there is one.</summary>
    internal WebPChunk? ExtendedChunk { get; set; }

    /// <summary>Its content.</summary>
    internal Vp8x? Extended { get; set; }

    /// <summary>True when a bitstream, an ALPH chunk or a frame says the picture has alpha.</summary>
    internal bool HasAlpha { get; set; }

    /// <summary>True when there is an ICCP chunk.</summary>
    internal bool HasColourProfile { get; set; }

    /// <summary>The chunks of <see cref="ContainerLayout.Xmp"/>, in the same order.</summary>
    internal List<WebPChunk> XmpChunks { get; } = [];

    /// <summary>The chunk of <see cref="ContainerLayout.Exif"/>, then further ones.</summary>
    internal List<WebPChunk> ExifChunks { get; } = [];
}

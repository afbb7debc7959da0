using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.JpegXl;

/// <summary>What the planner needs of a JPEG XL file.</summary>
internal sealed class JxlLayout : ContainerLayout
{
    /// <summary>True for a file that is a codestream and no container.</summary>
    internal bool IsBare { get; init; }

    /// <summary>Where the first codestream box starts; new boxes go in front of it. -1 when there is none.</summary>
    internal long FirstCodestream { get; set; } = -1;

    /// <summary>The boxes of <see cref="ContainerLayout.Xmp"/>, in the same order.</summary>
    internal List<JxlBox> XmpBoxes { get; } = [];

    /// <summary>The box of <see cref="ContainerLayout.Exif"/>, then further ones.</summary>
    internal List<JxlBox> ExifBoxes { get; } = [];
}

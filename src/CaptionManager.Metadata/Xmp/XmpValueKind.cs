namespace CaptionManager.Metadata.Xmp;

/// <summary>The forms of a value in the XMP data model (XMP specification part 1, section 6.3).</summary>
internal enum XmpValueKind
{
    /// <summary>A text.</summary>
    Simple,

    /// <summary>An array without order.</summary>
    Bag,

    /// <summary>An array in order.</summary>
    Seq,

    /// <summary>An array of alternatives, mostly languages.</summary>
    Alt,

    /// <summary>A structure.</summary>
    Structure,
}

using System.Diagnostics.CodeAnalysis;

namespace CaptionManager.TestKit.Tiff;

/// <summary>Field types of TIFF 6.0 and BigTIFF, by their numbers.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The names are those of TIFF 6.0, section 2.")]
public enum TiffFieldType
{
    Byte = 1,
    Ascii = 2,
    Short = 3,
    Long = 4,
    Rational = 5,
    Undefined = 7,
    Ifd = 13,
    Long8 = 16,
    Ifd8 = 18,
}

using System.Collections.Frozen;

namespace CaptionManager.Metadata.Fields;

/// <summary>Texts that cameras and scanners put into every picture: never a caption, a name or a copyright.</summary>
internal static class CameraDefaults
{
    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet(
    [
        "OLYMPUS DIGITAL CAMERA", "OLYMPUS CAMERA", "SAMSUNG CAMERA PICTURES", "SAMSUNG DIGITAL CAMERA", "SAMSUNG", "SONY DSC",
        "MINOLTA DIGITAL CAMERA", "KONICA MINOLTA DIGITAL CAMERA", "KONICA MINOLTA", "KODAK DIGITAL STILL CAMERA",
        "EASTMAN KODAK COMPANY", "DIGITAL CAMERA", "DIGITAL STILL CAMERA", "CASIO COMPUTER CO.,LTD", "CASIO COMPUTER CO.,LTD.",
        "EXIF_JPEG_PICTURE", "EXIF JPEG PICTURE", "JPEG PICTURE", "JFIF", "DEFAULT", "UNTITLED", "UNKNOWN", "PICTURE", "IMAGE",
        "USER", "PHOTOGRAPHER", "OWNER", "UNKNOWN ARTIST", "COPYRIGHT", "COPYRIGHT HOLDER", "ASUS", "MEDION DIGITAL CAMERA", "BENQ DIGITAL CAMERA",
        "PENTAX DIGITAL CAMERA", "RICOH DIGITAL CAMERA", "VIVITAR DIGITAL CAMERA", "HP PHOTOSMART", "DSC", "DCIM", "N/A", "NONE",
    ],
    StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Beginnings = ["DCIM\\", "DCIM/", "MINOLTA DIGITAL CAMERA", "<KENOX ", "CREATED WITH GIMP", "LEAD TECHNOLOGIES"];

    /// <summary>True for such a text, and for one of blanks, question marks or nothing at all.</summary>
    internal static bool Contains(string text)
    {
        var trimmed = text.AsSpan().Trim(" \0\t\r\n.").ToString();
        if (trimmed.Length == 0 || trimmed.AsSpan().IndexOfAnyExcept("? -_*") < 0)
            return true;
        if (Texts.Contains(trimmed))
            return true;
        return Beginnings.Any(beginning => trimmed.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }
}

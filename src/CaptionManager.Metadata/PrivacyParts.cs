namespace CaptionManager.Metadata;

/// <summary>Personal data that an export can leave out. Caption and credit always stay.</summary>
[Flags]
public enum PrivacyParts
{
    /// <summary>Nothing is left out.</summary>
    None = 0,

    /// <summary>Position: EXIF GPS directory, <c>exif:GPS*</c>, GPS members of locations.</summary>
    Gps = 1,

    /// <summary>Camera, lens and owner serial numbers in EXIF and XMP.</summary>
    SerialNumbers = 2,

    /// <summary>Ages of models and the minor-age disclosure.</summary>
    ModelAges = 4,

    /// <summary>Contact details of the creator (XMP, IIM 2:118).</summary>
    ContactDetails = 8,
}

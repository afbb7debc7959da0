namespace CaptionManager.Metadata.Exif;

/// <summary>The tags this library reads. EXIF 3.0, sections 4.6.5 to 4.6.7; the XP tags are Microsoft's.</summary>
internal static class ExifTags
{
    internal const ushort ImageDescription = 0x010E;
    internal const ushort Make = 0x010F;
    internal const ushort Model = 0x0110;
    internal const ushort Orientation = 0x0112;
    internal const ushort Software = 0x0131;
    internal const ushort Artist = 0x013B;
    internal const ushort ThumbnailOffset = 0x0201;
    internal const ushort ThumbnailLength = 0x0202;
    internal const ushort Xmp = 0x02BC;
    internal const ushort Copyright = 0x8298;
    internal const ushort Iptc = 0x83BB;
    internal const ushort Photoshop = 0x8649;
    internal const ushort ExifPointer = 0x8769;
    internal const ushort GpsPointer = 0x8825;
    internal const ushort DateTimeOriginal = 0x9003;
    internal const ushort DateTimeDigitized = 0x9004;
    internal const ushort OffsetTimeOriginal = 0x9011;
    internal const ushort OffsetTimeDigitized = 0x9012;
    internal const ushort UserComment = 0x9286;
    internal const ushort SubSecTimeOriginal = 0x9291;
    internal const ushort SubSecTimeDigitized = 0x9292;
    internal const ushort XpTitle = 0x9C9B;
    internal const ushort XpComment = 0x9C9C;
    internal const ushort XpAuthor = 0x9C9D;
    internal const ushort XpKeywords = 0x9C9E;
    internal const ushort XpSubject = 0x9C9F;
    internal const ushort CameraOwnerName = 0xA430;
    internal const ushort BodySerialNumber = 0xA431;
    internal const ushort LensSerialNumber = 0xA435;
    internal const ushort CameraSerialNumber = 0xC62F;
    internal const ushort MakerNote = 0x927C;
    internal const ushort GpsLatitudeRef = 1;
    internal const ushort GpsLatitude = 2;
    internal const ushort GpsLongitudeRef = 3;
    internal const ushort GpsLongitude = 4;
    internal const ushort GpsAltitudeRef = 5;
    internal const ushort GpsAltitude = 6;

    /// <summary>True for the values of IFD0 that this library writes: they hold no offsets and may lie anywhere.</summary>
    internal static bool IsEdited(ushort tag) => tag is ImageDescription or Artist or Copyright or Xmp or Iptc or Photoshop;
}

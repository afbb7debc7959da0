using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata;

/// <content>Facts of the camera, read and never edited.</content>
public static partial class MetadataFields
{
    /// <summary>When the camera says the picture was taken, with offset where it states one.</summary>
    public static MetadataField DateTimeOriginal { get; } = Add(new("dateTimeOriginal", "DateTimeOriginal", FieldGroup.Camera, FieldKind.Date, ExifNs("DateTimeOriginal"),
        "When the camera says the picture was taken, with offset where it states one.")
    {
        ExifSource = new("0x9003", exif => exif.Date(ExifTags.DateTimeOriginal, ExifTags.SubSecTimeOriginal, ExifTags.OffsetTimeOriginal)),
        IsReadOnly = true,
    });

    /// <summary>Maker of the camera.</summary>
    public static MetadataField CameraMake { get; } = Add(new("cameraMake", "Make", FieldGroup.Camera, FieldKind.Text, TiffNs("Make"),
        "Maker of the camera.")
    {
        ExifTag = 0x010F,
        IsReadOnly = true,
    });

    /// <summary>Model of the camera.</summary>
    public static MetadataField CameraModel { get; } = Add(new("cameraModel", "Model", FieldGroup.Camera, FieldKind.Text, TiffNs("Model"),
        "Model of the camera.")
    {
        ExifTag = 0x0110,
        IsReadOnly = true,
    });

    /// <summary>Program that wrote the file last.</summary>
    public static MetadataField Software { get; } = Add(new("software", "Software", FieldGroup.Camera, FieldKind.Text, Basic("CreatorTool"),
        "Program that wrote the file last.")
    {
        ExifTag = 0x0131,
        Aliases = ["creatorTool"],
        IsReadOnly = true,
    });

    /// <summary>Free comment in EXIF.</summary>
    public static MetadataField UserComment { get; } = Add(new("userComment", "UserComment", FieldGroup.Camera, FieldKind.Languages, ExifNs("UserComment"),
        "Free comment in EXIF.")
    {
        ExifSource = new("0x9286", exif => exif.UserComment()),
        IsReadOnly = true,
    });

    /// <summary>Latitude of the camera in degrees, north positive. Personal data.</summary>
    public static MetadataField GpsLatitude { get; } = Add(new("gpsLatitude", "GPSLatitude", FieldGroup.Camera, FieldKind.Text, ExifNs("GPSLatitude"),
        "Latitude of the camera in degrees, north positive. Personal data.")
    {
        Privacy = PrivacyParts.Gps,
        ExifSource = new("GPS 2", exif => GpsText.Of(exif.Coordinate(ExifTags.GpsLatitude, ExifTags.GpsLatitudeRef, 90))),
        IsReadOnly = true,
    });

    /// <summary>Longitude of the camera in degrees, east positive. Personal data.</summary>
    public static MetadataField GpsLongitude { get; } = Add(new("gpsLongitude", "GPSLongitude", FieldGroup.Camera, FieldKind.Text, ExifNs("GPSLongitude"),
        "Longitude of the camera in degrees, east positive. Personal data.")
    {
        Privacy = PrivacyParts.Gps,
        ExifSource = new("GPS 4", exif => GpsText.Of(exif.Coordinate(ExifTags.GpsLongitude, ExifTags.GpsLongitudeRef, 180))),
        IsReadOnly = true,
    });

    /// <summary>Altitude of the camera in metres above sea level. Personal data.</summary>
    public static MetadataField GpsAltitude { get; } = Add(new("gpsAltitude", "GPSAltitude", FieldGroup.Camera, FieldKind.Text, ExifNs("GPSAltitude"),
        "Altitude of the camera in metres above sea level. Personal data.")
    {
        Privacy = PrivacyParts.Gps,
        ExifSource = new("GPS 6", exif => GpsText.Of(exif.Altitude())),
        IsReadOnly = true,
    });
}

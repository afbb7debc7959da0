namespace CaptionManager.Metadata;

/// <summary>Where a field is defined, which is also how documentation sorts it.</summary>
public enum FieldGroup
{
    /// <summary>IPTC Core: caption, credit, rights, places.</summary>
    Core,

    /// <summary>IPTC Extension: persons, locations, artwork, registry, AI.</summary>
    Extension,

    /// <summary>PLUS: licensors, releases, data mining.</summary>
    Plus,

    /// <summary>Datasets of IPTC-IIM that have no home in XMP.</summary>
    Iim,

    /// <summary>EXIF and Adobe's own.</summary>
    Camera,
}

namespace CaptionManager.Metadata.Png;

/// <summary>The predefined text keywords that stand for a field. PNG, third edition, section 11.3.3.1.</summary>
internal static class PngTextKeywords
{
    /// <summary>The field a keyword may stand for; null for the others.</summary>
    internal static MetadataField? FieldOf(string keyword) => keyword switch
    {
        "Description" => MetadataFields.Caption,
        "Title" => MetadataFields.Title,
        "Author" => MetadataFields.Creators,
        "Copyright" => MetadataFields.CopyrightNotice,
        _ => null,
    };
}

using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata;

/// <content>IPTC Photo Metadata 2025.1: Extension 1.9.</content>
public static partial class MetadataFields
{
    /// <summary>Names of the people shown.</summary>
    public static MetadataField Persons { get; } = Add(new("persons", "Person Shown in the Image", FieldGroup.Extension, FieldKind.Bag, Ext("PersonInImage"),
        "Names of the people shown.")
    {
        Aliases = ["personsInImage"],
    });

    /// <summary>The people shown, with identifiers and characteristics.</summary>
    public static MetadataField PersonDetails { get; } = Add(new("personDetails", "Person Shown in the Image with Details", FieldGroup.Extension, FieldKind.StructureBag, Ext("PersonInImageWDetails"),
        "The people shown, with identifiers and characteristics.")
    {
        Structure = FieldStructures.Person,
    });

    /// <summary>Names of the organisations featured.</summary>
    public static MetadataField Organisations { get; } = Add(new("organisations", "Featured Organisation Name", FieldGroup.Extension, FieldKind.Bag, Ext("OrganisationInImageName"),
        "Names of the organisations featured."));

    /// <summary>Codes of the organisations featured.</summary>
    public static MetadataField OrganisationCodes { get; } = Add(new("organisationCodes", "Featured Organisation Code", FieldGroup.Extension, FieldKind.Bag, Ext("OrganisationInImageCode"),
        "Codes of the organisations featured."));

    /// <summary>Products shown.</summary>
    public static MetadataField Products { get; } = Add(new("products", "Product Shown in the Image", FieldGroup.Extension, FieldKind.StructureBag, Ext("ProductInImage"),
        "Products shown.")
    {
        Structure = FieldStructures.Product,
    });

    /// <summary>Name of the event at which the picture was taken.</summary>
    public static MetadataField Event { get; } = Add(new("event", "Event Name", FieldGroup.Extension, FieldKind.Languages, Ext("Event"),
        "Name of the event at which the picture was taken."));

    /// <summary>Identifiers of the event.</summary>
    public static MetadataField EventIds { get; } = Add(new("eventIds", "Event Identifier", FieldGroup.Extension, FieldKind.Bag, Ext("EventId"),
        "Identifiers of the event."));

    /// <summary>Where the camera stood; the standard allows one.</summary>
    public static MetadataField LocationCreated { get; } = Add(new("locationCreated", "Location Created", FieldGroup.Extension, FieldKind.StructureBag, Ext("LocationCreated"),
        "Where the camera stood; the standard allows one.")
    {
        Structure = FieldStructures.Location,
    });

    /// <summary>Places shown in the picture.</summary>
    public static MetadataField LocationsShown { get; } = Add(new("locationsShown", "Location Shown in the Image", FieldGroup.Extension, FieldKind.StructureBag, Ext("LocationShown"),
        "Places shown in the picture.")
    {
        Structure = FieldStructures.Location,
    });

    /// <summary>Terms of controlled vocabularies for what the picture is about.</summary>
    public static MetadataField AboutCvTerms { get; } = Add(new("aboutCvTerms", "CV-Term About Image", FieldGroup.Extension, FieldKind.StructureBag, Ext("AboutCvTerm"),
        "Terms of controlled vocabularies for what the picture is about.")
    {
        Structure = FieldStructures.CvTerm,
    });

    /// <summary>Artistic, journalistic or other genre, from a controlled vocabulary.</summary>
    public static MetadataField Genres { get; } = Add(new("genres", "Genre", FieldGroup.Extension, FieldKind.StructureBag, Ext("Genre"),
        "Artistic, journalistic or other genre, from a controlled vocabulary.")
    {
        Structure = FieldStructures.CvTerm,
    });

    /// <summary>People or organisations with a part in making the picture other than the creator.</summary>
    public static MetadataField Contributors { get; } = Add(new("contributors", "Contributor", FieldGroup.Extension, FieldKind.StructureBag, Ext("Contributor"),
        "People or organisations with a part in making the picture other than the creator.")
    {
        Structure = FieldStructures.Contributor,
    });

    /// <summary>Works of art or objects shown.</summary>
    public static MetadataField ArtworksOrObjects { get; } = Add(new("artworksOrObjects", "Artwork or Object in the Image", FieldGroup.Extension, FieldKind.StructureBag, Ext("ArtworkOrObject"),
        "Works of art or objects shown.")
    {
        Structure = FieldStructures.Artwork,
    });

    /// <summary>How the picture came to be digital: an IPTC NewsCodes address.</summary>
    public static MetadataField DigitalSourceType { get; } = Add(new("digitalSourceType", "Digital Source Type", FieldGroup.Extension, FieldKind.Uri, Ext("DigitalSourceType"),
        "How the picture came to be digital: an IPTC NewsCodes address.")
    {
        LegacyXmp = [Ext("DigitalSourcefileType")],
    });

    /// <summary>Globally unique identifier of the picture.</summary>
    public static MetadataField DigitalImageGuid { get; } = Add(new("digitalImageGuid", "Digital Image GUID", FieldGroup.Extension, FieldKind.Text, Ext("DigImageGUID"),
        "Globally unique identifier of the picture."));

    /// <summary>Named regions within the picture; a crop makes them stale.</summary>
    public static MetadataField ImageRegions { get; } = Add(new("imageRegions", "Image Region", FieldGroup.Extension, FieldKind.StructureBag, Ext("ImageRegion"),
        "Named regions within the picture; a crop makes them stale.")
    {
        Structure = FieldStructures.ImageRegion,
    });

    /// <summary>Pixels across of the largest available original.</summary>
    public static MetadataField MaxAvailableWidth { get; } = Add(new("maxAvailableWidth", "Max Avail Width", FieldGroup.Extension, FieldKind.Integer, Ext("MaxAvailWidth"),
        "Pixels across of the largest available original.")
    {
        Aliases = ["maxAvailWidth"],
    });

    /// <summary>Pixels down of the largest available original.</summary>
    public static MetadataField MaxAvailableHeight { get; } = Add(new("maxAvailableHeight", "Max Avail Height", FieldGroup.Extension, FieldKind.Integer, Ext("MaxAvailHeight"),
        "Pixels down of the largest available original.")
    {
        Aliases = ["maxAvailHeight"],
    });

    /// <summary>Entries of the picture in registries.</summary>
    public static MetadataField RegistryEntries { get; } = Add(new("registryEntries", "Image Registry Entry", FieldGroup.Extension, FieldKind.StructureBag, Ext("RegistryId"),
        "Entries of the picture in registries.")
    {
        Structure = FieldStructures.RegistryEntry,
    });

    /// <summary>Rights expressions in a rights language, embedded.</summary>
    public static MetadataField EmbeddedRightsExpressions { get; } = Add(new("embeddedRightsExpressions", "Embedded Encoded Rights Expression", FieldGroup.Extension, FieldKind.StructureBag, Ext("EmbdEncRightsExpr"),
        "Rights expressions in a rights language, embedded.")
    {
        Structure = FieldStructures.EmbeddedRightsExpression,
    });

    /// <summary>Rights expressions in a rights language, linked.</summary>
    public static MetadataField LinkedRightsExpressions { get; } = Add(new("linkedRightsExpressions", "Linked Encoded Rights Expression", FieldGroup.Extension, FieldKind.StructureBag, Ext("LinkedEncRightsExpr"),
        "Rights expressions in a rights language, linked.")
    {
        Structure = FieldStructures.LinkedRightsExpression,
    });

    /// <summary>Further facts about the models shown.</summary>
    public static MetadataField AdditionalModelInfo { get; } = Add(new("additionalModelInfo", "Additional Model Information", FieldGroup.Extension, FieldKind.Text, Ext("AddlModelInfo"),
        "Further facts about the models shown."));

    /// <summary>Ages of the models when the picture was taken. Personal data.</summary>
    public static MetadataField ModelAges { get; } = Add(new("modelAges", "Model Age", FieldGroup.Extension, FieldKind.Bag, Ext("ModelAge"),
        "Ages of the models when the picture was taken. Personal data.")
    {
        Privacy = PrivacyParts.ModelAges,
    });

    /// <summary>The prompt given to a generative system.</summary>
    public static MetadataField AiPromptInformation { get; } = Add(new("aiPromptInformation", "AI Prompt Information", FieldGroup.Extension, FieldKind.Text, Ext("AIPromptInformation"),
        "The prompt given to a generative system."));

    /// <summary>Who wrote the prompt; not the creator of the picture.</summary>
    public static MetadataField AiPromptWriterName { get; } = Add(new("aiPromptWriterName", "AI Prompt Writer Name", FieldGroup.Extension, FieldKind.Text, Ext("AIPromptWriterName"),
        "Who wrote the prompt; not the creator of the picture."));

    /// <summary>The generative system or model used.</summary>
    public static MetadataField AiSystemUsed { get; } = Add(new("aiSystemUsed", "AI System Used", FieldGroup.Extension, FieldKind.Text, Ext("AISystemUsed"),
        "The generative system or model used."));

    /// <summary>Version of the generative system used.</summary>
    public static MetadataField AiSystemVersionUsed { get; } = Add(new("aiSystemVersionUsed", "AI System Version Used", FieldGroup.Extension, FieldKind.Text, Ext("AISystemVersionUsed"),
        "Version of the generative system used."));

    /// <summary>When IPTC fields were last edited, as stated by the editing program.</summary>
    public static MetadataField MetadataLastEdited { get; } = Add(new("metadataLastEdited", "IPTC Fields Metadata Last Edited", FieldGroup.Extension, FieldKind.Date, Ext("IptcLastEdited"),
        "When IPTC fields were last edited, as stated by the editing program."));
}

using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata;

/// <content>IPTC Photo Metadata 2025.1: properties of the PLUS schema.</content>
public static partial class MetadataFields
{
    /// <summary>The creators, with identifiers.</summary>
    public static MetadataField ImageCreators { get; } = Add(new("imageCreators", "Image Creator", FieldGroup.Plus, FieldKind.StructureSequence, PlusNs("ImageCreator"),
        "The creators, with identifiers.")
    {
        Structure = FieldStructures.ImageCreator,
    });

    /// <summary>The owners of the copyright.</summary>
    public static MetadataField CopyrightOwners { get; } = Add(new("copyrightOwners", "Copyright Owner", FieldGroup.Plus, FieldKind.StructureSequence, PlusNs("CopyrightOwner"),
        "The owners of the copyright.")
    {
        Structure = FieldStructures.CopyrightOwner,
    });

    /// <summary>Whom to ask for a licence; up to three.</summary>
    public static MetadataField Licensors { get; } = Add(new("licensors", "Licensor", FieldGroup.Plus, FieldKind.StructureSequence, PlusNs("Licensor"),
        "Whom to ask for a licence; up to three.")
    {
        Structure = FieldStructures.Licensor,
    });

    /// <summary>Who supplied the picture; at most one.</summary>
    public static MetadataField ImageSupplier { get; } = Add(new("imageSupplier", "Image Supplier", FieldGroup.Plus, FieldKind.StructureSequence, PlusNs("ImageSupplier"),
        "Who supplied the picture; at most one.")
    {
        Structure = FieldStructures.ImageSupplier,
    });

    /// <summary>The supplier's own identifier of the picture.</summary>
    public static MetadataField ImageSupplierImageId { get; } = Add(new("imageSupplierImageId", "Image Supplier Image ID", FieldGroup.Plus, FieldKind.Text, PlusNs("ImageSupplierImageID"),
        "The supplier's own identifier of the picture."));

    /// <summary>Age of the youngest model shown, from the PLUS vocabulary. Personal data.</summary>
    public static MetadataField MinorModelAgeDisclosure { get; } = Add(new("minorModelAgeDisclosure", "Minor Model Age Disclosure", FieldGroup.Plus, FieldKind.Uri, PlusNs("MinorModelAgeDisclosure"),
        "Age of the youngest model shown, from the PLUS vocabulary. Personal data.")
    {
        Privacy = PrivacyParts.ModelAges,
    });

    /// <summary>Whether model releases exist, from the PLUS vocabulary.</summary>
    public static MetadataField ModelReleaseStatus { get; } = Add(new("modelReleaseStatus", "Model Release Status", FieldGroup.Plus, FieldKind.Uri, PlusNs("ModelReleaseStatus"),
        "Whether model releases exist, from the PLUS vocabulary."));

    /// <summary>Identifiers of the model releases.</summary>
    public static MetadataField ModelReleaseIds { get; } = Add(new("modelReleaseIds", "Model Release Id", FieldGroup.Plus, FieldKind.Bag, PlusNs("ModelReleaseID"),
        "Identifiers of the model releases."));

    /// <summary>Whether property releases exist, from the PLUS vocabulary.</summary>
    public static MetadataField PropertyReleaseStatus { get; } = Add(new("propertyReleaseStatus", "Property Release Status", FieldGroup.Plus, FieldKind.Uri, PlusNs("PropertyReleaseStatus"),
        "Whether property releases exist, from the PLUS vocabulary."));

    /// <summary>Identifiers of the property releases.</summary>
    public static MetadataField PropertyReleaseIds { get; } = Add(new("propertyReleaseIds", "Property Release Id", FieldGroup.Plus, FieldKind.Bag, PlusNs("PropertyReleaseID"),
        "Identifiers of the property releases."));

    /// <summary>Whether data mining and AI training are allowed, from the PLUS vocabulary.</summary>
    public static MetadataField DataMining { get; } = Add(new("dataMining", "Data Mining", FieldGroup.Plus, FieldKind.Uri, PlusNs("DataMining"),
        "Whether data mining and AI training are allowed, from the PLUS vocabulary."));

    /// <summary>Further constraints on use; needed where data mining refers to them.</summary>
    public static MetadataField OtherConstraints { get; } = Add(new("otherConstraints", "Other Constraints", FieldGroup.Plus, FieldKind.Languages, PlusNs("OtherConstraints"),
        "Further constraints on use; needed where data mining refers to them."));
}

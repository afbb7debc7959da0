using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Fields;

/// <summary>The structures of IPTC Photo Metadata 2025.1 and PLUS, member by member. Part of the one field table.</summary>
internal static class FieldStructures
{
    /// <summary>ContactInfo.</summary>
    internal static StructureDefinition ContactInfo { get; } = new("ContactInfo",
    [
        new("address", FieldKind.Text, CoreNs("CiAdrExtadr")),
        new("city", FieldKind.Text, CoreNs("CiAdrCity")),
        new("region", FieldKind.Text, CoreNs("CiAdrRegion")),
        new("postalCode", FieldKind.Text, CoreNs("CiAdrPcode")),
        new("country", FieldKind.Text, CoreNs("CiAdrCtry")),
        new("phones", FieldKind.Text, CoreNs("CiTelWork")),
        new("emails", FieldKind.Text, CoreNs("CiEmailWork")),
        new("webUrls", FieldKind.Text, CoreNs("CiUrlWork")),
    ]);

    /// <summary>CvTerm.</summary>
    internal static StructureDefinition CvTerm { get; } = new("CvTerm",
    [
        new("cvId", FieldKind.Uri, Ext("CvId")),
        new("cvTermId", FieldKind.Uri, Ext("CvTermId")),
        new("cvTermName", FieldKind.Languages, Ext("CvTermName")),
        new("cvTermRefinedAbout", FieldKind.Uri, Ext("CvTermRefinedAbout")),
    ]);

    /// <summary>Entity.</summary>
    internal static StructureDefinition Entity { get; } = new("Entity",
    [
        new("identifiers", FieldKind.Bag, Basic("Identifier")),
        new("name", FieldKind.Languages, Ext("Name")),
    ]);

    /// <summary>PersonWithDetails.</summary>
    internal static StructureDefinition Person { get; } = new("PersonWithDetails",
    [
        new("name", FieldKind.Languages, Ext("PersonName")),
        new("identifiers", FieldKind.Bag, Ext("PersonId")),
        new("description", FieldKind.Languages, Ext("PersonDescription")),
        new("characteristics", FieldKind.StructureBag, Ext("PersonCharacteristic"), CvTerm),
    ]);

    /// <summary>Product.</summary>
    internal static StructureDefinition Product { get; } = new("Product",
    [
        new("name", FieldKind.Languages, Ext("ProductName")),
        new("gtin", FieldKind.Text, Ext("ProductGTIN")),
        new("description", FieldKind.Languages, Ext("ProductDescription")),
        new("identifier", FieldKind.Uri, Ext("ProductId")),
    ]);

    /// <summary>Location.</summary>
    internal static StructureDefinition Location { get; } = new("Location",
    [
        new("name", FieldKind.Languages, Ext("LocationName")),
        new("identifiers", FieldKind.Bag, Ext("LocationId")),
        new("sublocation", FieldKind.Text, Ext("Sublocation")),
        new("city", FieldKind.Text, Ext("City")),
        new("state", FieldKind.Text, Ext("ProvinceState")),
        new("country", FieldKind.Text, Ext("CountryName")),
        new("countryCode", FieldKind.Text, Ext("CountryCode")),
        new("worldRegion", FieldKind.Text, Ext("WorldRegion")),
        new("gpsLatitude", FieldKind.Text, ExifNs("GPSLatitude")),
        new("gpsLongitude", FieldKind.Text, ExifNs("GPSLongitude")),
        new("gpsAltitude", FieldKind.Text, ExifNs("GPSAltitude")),
        new("gpsAltitudeRef", FieldKind.Text, ExifNs("GPSAltitudeRef")),
        new("otherIdentifiers", FieldKind.Bag, Basic("Identifier")),
    ]);

    /// <summary>Contributor.</summary>
    internal static StructureDefinition Contributor { get; } = new("Contributor",
    [
        new("name", FieldKind.Languages, Ext("Name")),
        new("roles", FieldKind.Bag, Ext("Role")),
        new("identifiers", FieldKind.Bag, Basic("Identifier")),
    ]);

    /// <summary>ArtworkOrObject.</summary>
    internal static StructureDefinition Artwork { get; } = new("ArtworkOrObject",
    [
        new("title", FieldKind.Languages, Ext("AOTitle")),
        new("creators", FieldKind.Sequence, Ext("AOCreator")),
        new("creatorIds", FieldKind.Sequence, Ext("AOCreatorId")),
        new("dateCreated", FieldKind.Date, Ext("AODateCreated")),
        new("circaDateCreated", FieldKind.Text, Ext("AOCircaDateCreated")),
        new("copyrightNotice", FieldKind.Text, Ext("AOCopyrightNotice")),
        new("copyrightOwnerName", FieldKind.Text, Ext("AOCurrentCopyrightOwnerName")),
        new("copyrightOwnerId", FieldKind.Uri, Ext("AOCurrentCopyrightOwnerId")),
        new("licensorName", FieldKind.Text, Ext("AOCurrentLicensorName")),
        new("licensorId", FieldKind.Uri, Ext("AOCurrentLicensorId")),
        new("source", FieldKind.Text, Ext("AOSource")),
        new("sourceInventoryNumber", FieldKind.Text, Ext("AOSourceInvNo")),
        new("sourceInventoryUrl", FieldKind.Uri, Ext("AOSourceInvURL")),
        new("stylePeriods", FieldKind.Bag, Ext("AOStylePeriod")),
        new("contentDescription", FieldKind.Languages, Ext("AOContentDescription")),
        new("contributionDescription", FieldKind.Languages, Ext("AOContributionDescription")),
        new("physicalDescription", FieldKind.Languages, Ext("AOPhysicalDescription")),
    ]);

    /// <summary>BoundaryPoint.</summary>
    internal static StructureDefinition BoundaryPoint { get; } = new("BoundaryPoint",
    [
        new("x", FieldKind.Text, Ext("rbX")),
        new("y", FieldKind.Text, Ext("rbY")),
    ]);

    /// <summary>RegionBoundary.</summary>
    internal static StructureDefinition RegionBoundary { get; } = new("RegionBoundary",
    [
        new("shape", FieldKind.Text, Ext("rbShape")),
        new("unit", FieldKind.Text, Ext("rbUnit")),
        new("x", FieldKind.Text, Ext("rbX")),
        new("y", FieldKind.Text, Ext("rbY")),
        new("width", FieldKind.Text, Ext("rbW")),
        new("height", FieldKind.Text, Ext("rbH")),
        new("radius", FieldKind.Text, Ext("rbRx")),
        new("vertices", FieldKind.StructureSequence, Ext("rbVertices"), BoundaryPoint),
    ]);

    /// <summary>ImageRegion.</summary>
    internal static StructureDefinition ImageRegion { get; } = new("ImageRegion",
    [
        new("boundary", FieldKind.Structure, Ext("RegionBoundary"), RegionBoundary),
        new("identifier", FieldKind.Text, Ext("rId")),
        new("name", FieldKind.Languages, Ext("Name")),
        new("contentTypes", FieldKind.StructureBag, Ext("rCtype"), Entity),
        new("roles", FieldKind.StructureBag, Ext("rRole"), Entity),
        new("persons", FieldKind.Bag, Ext("PersonInImage")),
        new("description", FieldKind.Languages, Dc("description")),
    ]);

    /// <summary>RegistryEntry.</summary>
    internal static StructureDefinition RegistryEntry { get; } = new("RegistryEntry",
    [
        new("itemId", FieldKind.Text, Ext("RegItemId")),
        new("organisationId", FieldKind.Uri, Ext("RegOrgId")),
        new("role", FieldKind.Uri, Ext("RegEntryRole")),
    ]);

    /// <summary>EmbeddedRightsExpression.</summary>
    internal static StructureDefinition EmbeddedRightsExpression { get; } = new("EmbeddedRightsExpression",
    [
        new("expression", FieldKind.Text, Ext("EncRightsExpr")),
        new("encodingType", FieldKind.Text, Ext("RightsExprEncType")),
        new("language", FieldKind.Uri, Ext("RightsExprLangId")),
    ]);

    /// <summary>LinkedRightsExpression.</summary>
    internal static StructureDefinition LinkedRightsExpression { get; } = new("LinkedRightsExpression",
    [
        new("link", FieldKind.Uri, Ext("LinkedRightsExpr")),
        new("encodingType", FieldKind.Text, Ext("RightsExprEncType")),
        new("language", FieldKind.Uri, Ext("RightsExprLangId")),
    ]);

    /// <summary>ImageCreator.</summary>
    internal static StructureDefinition ImageCreator { get; } = new("ImageCreator",
    [
        new("name", FieldKind.Text, PlusNs("ImageCreatorName")),
        new("identifier", FieldKind.Text, PlusNs("ImageCreatorID")),
    ]);

    /// <summary>CopyrightOwner.</summary>
    internal static StructureDefinition CopyrightOwner { get; } = new("CopyrightOwner",
    [
        new("name", FieldKind.Text, PlusNs("CopyrightOwnerName")),
        new("identifier", FieldKind.Text, PlusNs("CopyrightOwnerID")),
    ]);

    /// <summary>ImageSupplier.</summary>
    internal static StructureDefinition ImageSupplier { get; } = new("ImageSupplier",
    [
        new("name", FieldKind.Text, PlusNs("ImageSupplierName")),
        new("identifier", FieldKind.Text, PlusNs("ImageSupplierID")),
    ]);

    /// <summary>Licensor.</summary>
    internal static StructureDefinition Licensor { get; } = new("Licensor",
    [
        new("name", FieldKind.Text, PlusNs("LicensorName")),
        new("identifier", FieldKind.Text, PlusNs("LicensorID")),
        new("url", FieldKind.Uri, PlusNs("LicensorURL")),
        new("email", FieldKind.Text, PlusNs("LicensorEmail")),
        new("telephone1", FieldKind.Text, PlusNs("LicensorTelephone1")),
        new("telephoneType1", FieldKind.Uri, PlusNs("LicensorTelephoneType1")),
        new("telephone2", FieldKind.Text, PlusNs("LicensorTelephone2")),
        new("telephoneType2", FieldKind.Uri, PlusNs("LicensorTelephoneType2")),
        new("streetAddress", FieldKind.Text, PlusNs("LicensorStreetAddress")),
        new("extendedAddress", FieldKind.Text, PlusNs("LicensorExtendedAddress")),
        new("city", FieldKind.Text, PlusNs("LicensorCity")),
        new("region", FieldKind.Text, PlusNs("LicensorRegion")),
        new("postalCode", FieldKind.Text, PlusNs("LicensorPostalCode")),
        new("country", FieldKind.Text, PlusNs("LicensorCountry")),
    ]);

    private static XmpProperty Dc(string name) => new(XmpNamespaces.DublinCore, "dc", name);

    private static XmpProperty Basic(string name) => new(XmpNamespaces.Basic, "xmp", name);

    private static XmpProperty ExifNs(string name) => new(XmpNamespaces.Exif, "exif", name);

    private static XmpProperty CoreNs(string name) => new(XmpNamespaces.Iptc4XmpCore, "Iptc4xmpCore", name);

    private static XmpProperty Ext(string name) => new(XmpNamespaces.Iptc4XmpExt, "Iptc4xmpExt", name);

    private static XmpProperty PlusNs(string name) => new(XmpNamespaces.Plus, "plus", name);
}

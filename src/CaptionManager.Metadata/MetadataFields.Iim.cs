using CaptionManager.Metadata.Exif;

namespace CaptionManager.Metadata;

/// <content>IPTC-IIM 4.2 datasets that newsrooms still send and XMP has no property for.</content>
public static partial class MetadataFields
{
    /// <summary>Status as the sender states it: Correction, KILL.</summary>
    public static MetadataField EditStatus { get; } = Add(new("editStatus", "Edit Status", FieldGroup.Iim, FieldKind.Text, null,
        "Status as the sender states it: Correction, KILL.")
    {
        Iim = new(2, 7, 64),
    });

    /// <summary>Nature of the object, number and name.</summary>
    public static MetadataField ObjectAttributes { get; } = Add(new("objectAttributes", "Object Attribute Reference", FieldGroup.Iim, FieldKind.Bag, null,
        "Nature of the object, number and name.")
    {
        Iim = new(2, 4, 68, true, 4),
    });

    /// <summary>Subject with its provider, code and names.</summary>
    public static MetadataField SubjectReferences { get; } = Add(new("subjectReferences", "Subject Reference", FieldGroup.Iim, FieldKind.Bag, null,
        "Subject with its provider, code and names.")
    {
        Iim = new(2, 12, 236, true, 13),
    });

    /// <summary>Identifies regular features; Reuters and Action Images use it.</summary>
    public static MetadataField FixtureIdentifier { get; } = Add(new("fixtureIdentifier", "Fixture Identifier", FieldGroup.Iim, FieldKind.Text, null,
        "Identifies regular features; Reuters and Action Images use it.")
    {
        Iim = new(2, 22, 32),
    });

    /// <summary>Embargo: not to be used before.</summary>
    public static MetadataField ReleaseDate { get; } = Add(new("releaseDate", "Release Date", FieldGroup.Iim, FieldKind.Date, null,
        "Embargo: not to be used before.")
    {
        Iim = new(2, 30, 8, false, 8),
        IimTime = new(2, 35, 11, false, 11),
    });

    /// <summary>Not to be used after.</summary>
    public static MetadataField ExpirationDate { get; } = Add(new("expirationDate", "Expiration Date", FieldGroup.Iim, FieldKind.Date, null,
        "Not to be used after.")
    {
        Iim = new(2, 37, 8, false, 8),
        IimTime = new(2, 38, 11, false, 11),
    });

    /// <summary>01 kill, 02 replace, 03 append, 04 reference.</summary>
    public static MetadataField ActionAdvised { get; } = Add(new("actionAdvised", "Action Advised", FieldGroup.Iim, FieldKind.Text, null,
        "01 kill, 02 replace, 03 append, 04 reference.")
    {
        Iim = new(2, 42, 2),
    });

    /// <summary>Service of an earlier envelope this refers to.</summary>
    public static MetadataField ReferenceServices { get; } = Add(new("referenceServices", "Reference Service", FieldGroup.Iim, FieldKind.Bag, null,
        "Service of an earlier envelope this refers to.")
    {
        Iim = new(2, 45, 10, true),
    });

    /// <summary>Date of an earlier envelope this refers to, CCYYMMDD.</summary>
    public static MetadataField ReferenceDates { get; } = Add(new("referenceDates", "Reference Date", FieldGroup.Iim, FieldKind.Bag, null,
        "Date of an earlier envelope this refers to, CCYYMMDD.")
    {
        Iim = new(2, 47, 8, true, 8),
    });

    /// <summary>Number of an earlier envelope this refers to.</summary>
    public static MetadataField ReferenceNumbers { get; } = Add(new("referenceNumbers", "Reference Number", FieldGroup.Iim, FieldKind.Bag, null,
        "Number of an earlier envelope this refers to.")
    {
        Iim = new(2, 50, 8, true, 8),
    });

    /// <summary>When the picture became digital.</summary>
    public static MetadataField DateDigitized { get; } = Add(new("dateDigitized", "Digital Creation Date", FieldGroup.Iim, FieldKind.Date, Basic("CreateDate"),
        "When the picture became digital.")
    {
        Iim = new(2, 62, 8, false, 8),
        IimTime = new(2, 63, 11, false, 11),
        ExifSource = new("0x9004", exif => exif.Date(ExifTags.DateTimeDigitized, ExifTags.SubSecTimeDigitized, ExifTags.OffsetTimeDigitized)),
        Aliases = ["digitalCreationDate"],
    });

    /// <summary>Program that made the file.</summary>
    public static MetadataField OriginatingProgram { get; } = Add(new("originatingProgram", "Originating Program", FieldGroup.Iim, FieldKind.Text, null,
        "Program that made the file.")
    {
        Iim = new(2, 65, 32),
    });

    /// <summary>Version of that program.</summary>
    public static MetadataField ProgramVersion { get; } = Add(new("programVersion", "Program Version", FieldGroup.Iim, FieldKind.Text, null,
        "Version of that program.")
    {
        Iim = new(2, 70, 10),
    });

    /// <summary>a morning, p evening, b both.</summary>
    public static MetadataField ObjectCycle { get; } = Add(new("objectCycle", "Object Cycle", FieldGroup.Iim, FieldKind.Text, null,
        "a morning, p evening, b both.")
    {
        Iim = new(2, 75, 1),
    });

    /// <summary>Whom to ask about the picture, free text. Personal data.</summary>
    public static MetadataField Contact { get; } = Add(new("contact", "Contact", FieldGroup.Iim, FieldKind.Bag, null,
        "Whom to ask about the picture, free text. Personal data.")
    {
        Privacy = PrivacyParts.ContactDetails,
        Iim = new(2, 118, 128, true),
    });

    /// <summary>Caption in the receiver's language.</summary>
    public static MetadataField LocalCaption { get; } = Add(new("localCaption", "Local Caption", FieldGroup.Iim, FieldKind.Text, null,
        "Caption in the receiver's language.")
    {
        Iim = new(2, 121, 256),
    });

    /// <summary>Number of components and kind of colour.</summary>
    public static MetadataField ImageType { get; } = Add(new("imageType", "Image Type", FieldGroup.Iim, FieldKind.Text, null,
        "Number of components and kind of colour.")
    {
        Iim = new(2, 130, 2),
    });

    /// <summary>P portrait, L landscape, S square.</summary>
    public static MetadataField ImageOrientation { get; } = Add(new("imageOrientation", "Image Orientation", FieldGroup.Iim, FieldKind.Text, null,
        "P portrait, L landscape, S square.")
    {
        Iim = new(2, 131, 1),
    });

    /// <summary>ISO 639 language of the text.</summary>
    public static MetadataField Language { get; } = Add(new("language", "Language Identifier", FieldGroup.Iim, FieldKind.Text, null,
        "ISO 639 language of the text.")
    {
        Iim = new(2, 135, 3, false, 2),
    });

    /// <summary>Job of the sender's system.</summary>
    public static MetadataField JobIdentifier { get; } = Add(new("jobIdentifier", "Job ID (2:184)", FieldGroup.Iim, FieldKind.Text, null,
        "Job of the sender's system.")
    {
        Iim = new(2, 184, 64),
    });

    /// <summary>Document this belongs to.</summary>
    public static MetadataField MasterDocumentId { get; } = Add(new("masterDocumentId", "Master Document ID", FieldGroup.Iim, FieldKind.Text, null,
        "Document this belongs to.")
    {
        Iim = new(2, 185, 256),
    });

    /// <summary>Short identifier of the document.</summary>
    public static MetadataField ShortDocumentId { get; } = Add(new("shortDocumentId", "Short Document ID", FieldGroup.Iim, FieldKind.Text, null,
        "Short identifier of the document.")
    {
        Iim = new(2, 186, 64),
    });

    /// <summary>Unique identifier of the document; EPA's reference.</summary>
    public static MetadataField UniqueDocumentId { get; } = Add(new("uniqueDocumentId", "Unique Document ID", FieldGroup.Iim, FieldKind.Text, null,
        "Unique identifier of the document; EPA's reference.")
    {
        Iim = new(2, 187, 128),
    });

    /// <summary>Identifier of the owner.</summary>
    public static MetadataField OwnerId { get; } = Add(new("ownerId", "Owner ID", FieldGroup.Iim, FieldKind.Text, null,
        "Identifier of the owner.")
    {
        Iim = new(2, 188, 128),
    });

    /// <summary>Photo Mechanic: tagged, colour class, rating, frame number.</summary>
    public static MetadataField Preferences { get; } = Add(new("preferences", "Prefs", FieldGroup.Iim, FieldKind.Text, null,
        "Photo Mechanic: tagged, colour class, rating, frame number.")
    {
        Iim = new(2, 221, 64),
    });

    /// <summary>State in the sender's classification.</summary>
    public static MetadataField ClassifyState { get; } = Add(new("classifyState", "Classify State", FieldGroup.Iim, FieldKind.Text, null,
        "State in the sender's classification.")
    {
        Iim = new(2, 225, 64),
    });

    /// <summary>Similarity in the sender's system.</summary>
    public static MetadataField SimilarityIndex { get; } = Add(new("similarityIndex", "Similarity Index", FieldGroup.Iim, FieldKind.Text, null,
        "Similarity in the sender's system.")
    {
        Iim = new(2, 228, 32),
    });

    /// <summary>Notes of the sender's system.</summary>
    public static MetadataField DocumentNotes { get; } = Add(new("documentNotes", "Document Notes", FieldGroup.Iim, FieldKind.Text, null,
        "Notes of the sender's system.")
    {
        Iim = new(2, 230, 1024),
    });

    /// <summary>History in the sender's system.</summary>
    public static MetadataField DocumentHistory { get; } = Add(new("documentHistory", "Document History", FieldGroup.Iim, FieldKind.Text, null,
        "History in the sender's system.")
    {
        Iim = new(2, 231, 256),
    });

    /// <summary>Wire routing.</summary>
    public static MetadataField Destinations { get; } = Add(new("destinations", "Destination", FieldGroup.Iim, FieldKind.Bag, null,
        "Wire routing.")
    {
        Iim = new(1, 5, 1024, true),
    });

    /// <summary>Provider and product of the wire.</summary>
    public static MetadataField ServiceIdentifier { get; } = Add(new("serviceIdentifier", "Service Identifier", FieldGroup.Iim, FieldKind.Text, null,
        "Provider and product of the wire.")
    {
        Iim = new(1, 30, 10),
    });

    /// <summary>Number of the envelope on its day.</summary>
    public static MetadataField EnvelopeNumber { get; } = Add(new("envelopeNumber", "Envelope Number", FieldGroup.Iim, FieldKind.Text, null,
        "Number of the envelope on its day.")
    {
        Iim = new(1, 40, 8, false, 8),
    });

    /// <summary>Subset of the service.</summary>
    public static MetadataField ProductIds { get; } = Add(new("productIds", "Product I.D.", FieldGroup.Iim, FieldKind.Bag, null,
        "Subset of the service.")
    {
        Iim = new(1, 50, 32, true),
    });

    /// <summary>Handling priority, 1 most urgent.</summary>
    public static MetadataField EnvelopePriority { get; } = Add(new("envelopePriority", "Envelope Priority", FieldGroup.Iim, FieldKind.Text, null,
        "Handling priority, 1 most urgent.")
    {
        Iim = new(1, 60, 1),
    });

    /// <summary>When the service sent it.</summary>
    public static MetadataField DateSent { get; } = Add(new("dateSent", "Date Sent", FieldGroup.Iim, FieldKind.Date, null,
        "When the service sent it.")
    {
        Iim = new(1, 70, 8, false, 8),
        IimTime = new(1, 80, 11, false, 11),
    });

    /// <summary>Eternal, globally unique identifier.</summary>
    public static MetadataField UniqueObjectName { get; } = Add(new("uniqueObjectName", "Unique Object Name", FieldGroup.Iim, FieldKind.Text, null,
        "Eternal, globally unique identifier.")
    {
        Iim = new(1, 100, 80, false, 14),
    });
}

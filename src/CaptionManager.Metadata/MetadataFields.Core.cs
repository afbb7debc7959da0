using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata;

/// <content>IPTC Photo Metadata 2025.1: Core 1.5, with the datasets and tags it is mapped to.</content>
public static partial class MetadataFields
{
    /// <summary>What the picture shows, with who, where and when.</summary>
    public static MetadataField Caption { get; } = Add(new("caption", "Description", FieldGroup.Core, FieldKind.Languages, Dc("description"),
        "What the picture shows, with who, where and when.")
    {
        Iim = new(2, 120, 2000),
        ExifTag = 0x010E,
        XpTag = ExifTags.XpComment,
        Aliases = ["description"],
    });

    /// <summary>Short text for people who cannot see the picture; at most 250 characters recommended.</summary>
    public static MetadataField AltText { get; } = Add(new("altText", "Alt Text (Accessibility)", FieldGroup.Core, FieldKind.Languages, CoreNs("AltTextAccessibility"),
        "Short text for people who cannot see the picture; at most 250 characters recommended."));

    /// <summary>Longer text for people who cannot see the picture.</summary>
    public static MetadataField ExtendedDescription { get; } = Add(new("extendedDescription", "Extended Description (Accessibility)", FieldGroup.Core, FieldKind.Languages, CoreNs("ExtDescrAccessibility"),
        "Longer text for people who cannot see the picture."));

    /// <summary>A brief synopsis of the caption; not the title.</summary>
    public static MetadataField Headline { get; } = Add(new("headline", "Headline", FieldGroup.Core, FieldKind.Text, Ps("Headline"),
        "A brief synopsis of the caption; not the title.")
    {
        Iim = new(2, 105, 256),
    });

    /// <summary>Short reference of the picture: the slug or object name of newsrooms.</summary>
    public static MetadataField Title { get; } = Add(new("title", "Title", FieldGroup.Core, FieldKind.Languages, Dc("title"),
        "Short reference of the picture: the slug or object name of newsrooms.")
    {
        Iim = new(2, 5, 64),
        XpTag = ExifTags.XpTitle,
        Aliases = ["objectName", "slug"],
    });

    /// <summary>Words to find the picture by.</summary>
    public static MetadataField Keywords { get; } = Add(new("keywords", "Keywords", FieldGroup.Core, FieldKind.Bag, Dc("subject"),
        "Words to find the picture by.")
    {
        Iim = new(2, 25, 64, true),
        XpTag = ExifTags.XpKeywords,
    });

    /// <summary>Who wrote or edited the caption; initials at agencies.</summary>
    public static MetadataField CaptionWriter { get; } = Add(new("captionWriter", "Description Writer", FieldGroup.Core, FieldKind.Text, Ps("CaptionWriter"),
        "Who wrote or edited the caption; initials at agencies.")
    {
        Iim = new(2, 122, 32, true),
        Aliases = ["descriptionWriter"],
    });

    /// <summary>The photographers, in the order they are credited.</summary>
    public static MetadataField Creators { get; } = Add(new("creators", "Creator", FieldGroup.Core, FieldKind.Sequence, Dc("creator"),
        "The photographers, in the order they are credited.")
    {
        Iim = new(2, 80, 32, true),
        ExifTag = 0x013B,
        XpTag = ExifTags.XpAuthor,
        Aliases = ["creator", "byline"],
    });

    /// <summary>Position of the photographer: STAFF, STR, POOL, HO.</summary>
    public static MetadataField CreatorJobTitle { get; } = Add(new("creatorJobTitle", "Creator's Job Title", FieldGroup.Core, FieldKind.Text, Ps("AuthorsPosition"),
        "Position of the photographer: STAFF, STR, POOL, HO.")
    {
        Iim = new(2, 85, 32, true),
        Aliases = ["bylineTitle"],
    });

    /// <summary>The credit to print beside the picture.</summary>
    public static MetadataField CreditLine { get; } = Add(new("creditLine", "Credit Line", FieldGroup.Core, FieldKind.Text, Ps("Credit"),
        "The credit to print beside the picture.")
    {
        Iim = new(2, 110, 32),
        Aliases = ["credit"],
    });

    /// <summary>The party the picture came from in the supply chain.</summary>
    public static MetadataField Source { get; } = Add(new("source", "Source", FieldGroup.Core, FieldKind.Text, Ps("Source"),
        "The party the picture came from in the supply chain.")
    {
        Iim = new(2, 115, 32),
    });

    /// <summary>The notice that claims the copyright.</summary>
    public static MetadataField CopyrightNotice { get; } = Add(new("copyrightNotice", "Copyright Notice", FieldGroup.Core, FieldKind.Languages, Dc("rights"),
        "The notice that claims the copyright.")
    {
        Iim = new(2, 116, 128),
        ExifTag = 0x8298,
        Aliases = ["copyright"],
    });

    /// <summary>How the picture may be used.</summary>
    public static MetadataField UsageTerms { get; } = Add(new("usageTerms", "Rights Usage Terms", FieldGroup.Core, FieldKind.Languages, Rights("UsageTerms"),
        "How the picture may be used.")
    {
        Aliases = ["rightsUsageTerms"],
    });

    /// <summary>True: in copyright; false: public domain; absent: unknown.</summary>
    public static MetadataField CopyrightMarked { get; } = Add(new("copyrightMarked", "Copyright Marked", FieldGroup.Core, FieldKind.Boolean, Rights("Marked"),
        "True: in copyright; false: public domain; absent: unknown."));

    /// <summary>Web address of the rights statement.</summary>
    public static MetadataField WebStatement { get; } = Add(new("webStatement", "Web Statement of Rights", FieldGroup.Core, FieldKind.Uri, Rights("WebStatement"),
        "Web address of the rights statement."));

    /// <summary>Embargo, mandatory credit, no sales: what the receiver must heed.</summary>
    public static MetadataField Instructions { get; } = Add(new("instructions", "Instructions", FieldGroup.Core, FieldKind.Text, Ps("Instructions"),
        "Embargo, mandatory credit, no sales: what the receiver must heed.")
    {
        Iim = new(2, 40, 256),
        Aliases = ["specialInstructions"],
    });

    /// <summary>Reference of the job or the transmission.</summary>
    public static MetadataField JobId { get; } = Add(new("jobId", "Job Id", FieldGroup.Core, FieldKind.Text, Ps("TransmissionReference"),
        "Reference of the job or the transmission.")
    {
        Iim = new(2, 103, 32),
        Aliases = ["transmissionReference"],
    });

    /// <summary>When the picture was taken, as precisely as known.</summary>
    public static MetadataField DateCreated { get; } = Add(new("dateCreated", "Date Created", FieldGroup.Core, FieldKind.Date, Ps("DateCreated"),
        "When the picture was taken, as precisely as known.")
    {
        Iim = new(2, 55, 8, false, 8),
        IimTime = new(2, 60, 11, false, 11),
        ExifSource = new("0x9003", exif => exif.Date(ExifTags.DateTimeOriginal, ExifTags.SubSecTimeOriginal, ExifTags.OffsetTimeOriginal)),
    });

    /// <summary>City shown in the picture.</summary>
    public static MetadataField City { get; } = Add(new("city", "City", FieldGroup.Core, FieldKind.Text, Ps("City"),
        "City shown in the picture.")
    {
        Iim = new(2, 90, 32),
        LocationMember = "city",
    });

    /// <summary>Province or state shown in the picture.</summary>
    public static MetadataField State { get; } = Add(new("state", "Province or State", FieldGroup.Core, FieldKind.Text, Ps("State"),
        "Province or state shown in the picture.")
    {
        Iim = new(2, 95, 32),
        LocationMember = "state",
        Aliases = ["provinceState"],
    });

    /// <summary>Country shown in the picture.</summary>
    public static MetadataField Country { get; } = Add(new("country", "Country", FieldGroup.Core, FieldKind.Text, Ps("Country"),
        "Country shown in the picture.")
    {
        Iim = new(2, 101, 64),
        LocationMember = "country",
        Aliases = ["countryName"],
    });

    /// <summary>ISO 3166 code of the country, two or three letters; IIM takes three only.</summary>
    public static MetadataField CountryCode { get; } = Add(new("countryCode", "Country Code", FieldGroup.Core, FieldKind.Text, CoreNs("CountryCode"),
        "ISO 3166 code of the country, two or three letters; IIM takes three only.")
    {
        Iim = new(2, 100, 3, false, 3),
        LocationMember = "countryCode",
    });

    /// <summary>Place within the city.</summary>
    public static MetadataField Sublocation { get; } = Add(new("sublocation", "Sublocation", FieldGroup.Core, FieldKind.Text, CoreNs("Location"),
        "Place within the city.")
    {
        Iim = new(2, 92, 32),
        LocationMember = "sublocation",
        Aliases = ["location"],
    });

    /// <summary>Nature of the picture, from the IPTC genre NewsCodes.</summary>
    public static MetadataField IntellectualGenre { get; } = Add(new("intellectualGenre", "Intellectual Genre", FieldGroup.Core, FieldKind.Text, CoreNs("IntellectualGenre"),
        "Nature of the picture, from the IPTC genre NewsCodes."));

    /// <summary>Scene of the picture, six-digit IPTC NewsCodes.</summary>
    public static MetadataField SceneCodes { get; } = Add(new("sceneCodes", "Scene Code", FieldGroup.Core, FieldKind.Bag, CoreNs("Scene"),
        "Scene of the picture, six-digit IPTC NewsCodes."));

    /// <summary>Subject of the picture, eight-digit IPTC NewsCodes.</summary>
    public static MetadataField SubjectCodes { get; } = Add(new("subjectCodes", "Subject Code", FieldGroup.Core, FieldKind.Bag, CoreNs("SubjectCode"),
        "Subject of the picture, eight-digit IPTC NewsCodes."));

    /// <summary>How to reach the photographer. Personal data.</summary>
    public static MetadataField CreatorContactInfo { get; } = Add(new("creatorContactInfo", "Creator's Contact Info", FieldGroup.Core, FieldKind.Structure, CoreNs("CreatorContactInfo"),
        "How to reach the photographer. Personal data.")
    {
        Privacy = PrivacyParts.ContactDetails,
        Structure = FieldStructures.ContactInfo,
    });

    /// <summary>Subject in a code of up to three letters; superseded, still sent by agencies.</summary>
    public static MetadataField Category { get; } = Add(new("category", "Category", FieldGroup.Core, FieldKind.Text, Ps("Category"),
        "Subject in a code of up to three letters; superseded, still sent by agencies.")
    {
        Iim = new(2, 15, 3),
    });

    /// <summary>Further categories; superseded, still sent by agencies.</summary>
    public static MetadataField SupplementalCategories { get; } = Add(new("supplementalCategories", "Supplemental Categories", FieldGroup.Core, FieldKind.Bag, Ps("SupplementalCategories"),
        "Further categories; superseded, still sent by agencies.")
    {
        Iim = new(2, 20, 32, true),
    });

    /// <summary>Editorial urgency, 1 (most) to 8; IIM has 0 and 9 as well.</summary>
    public static MetadataField Urgency { get; } = Add(new("urgency", "Urgency", FieldGroup.Core, FieldKind.Integer, Ps("Urgency"),
        "Editorial urgency, 1 (most) to 8; IIM has 0 and 9 as well.")
    {
        Iim = new(2, 10, 1),
    });

    /// <summary>Rating from 0 to 5; -1 rejects.</summary>
    public static MetadataField Rating { get; } = Add(new("rating", "Image Rating", FieldGroup.Core, FieldKind.Integer, Basic("Rating"),
        "Rating from 0 to 5; -1 rejects."));
}

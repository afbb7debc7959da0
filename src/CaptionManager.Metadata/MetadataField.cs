using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata;

/// <summary>One field of the product: its names, its homes in XMP, IIM and EXIF, its shape and limits.</summary>
public sealed class MetadataField
{
    internal MetadataField(string name, string label, FieldGroup group, FieldKind kind, XmpProperty? xmp, string description)
    {
        Name = name;
        Label = label;
        Group = group;
        Kind = kind;
        Xmp = xmp;
        Description = description;
    }

    /// <summary>Product name, camel case: <c>caption</c>. JSON, command line and API use it.</summary>
    public string Name { get; }

    /// <summary>Name in the standard: <c>Description</c>.</summary>
    public string Label { get; }

    /// <summary>Where it is defined.</summary>
    public FieldGroup Group { get; }

    /// <summary>Shape of the value.</summary>
    public FieldKind Kind { get; }

    /// <summary>Home in XMP; null for fields that IIM alone has.</summary>
    public XmpProperty? Xmp { get; }

    /// <summary>Home in IIM; null where there is none.</summary>
    public IimDataSet? Iim { get; init; }

    /// <summary>The dataset that holds the time of day where <see cref="Iim"/> holds the date; else null.</summary>
    public IimDataSet? IimTime { get; init; }

    /// <summary>Tag in IFD0 of EXIF that carries it too; null where there is none.</summary>
    public ushort? ExifTag { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public string Description { get; }

    /// <summary>Other names that <see cref="MetadataFields.Find"/> accepts.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Homes that older software used in XMP: read when the home proper is empty, cleared with it.</summary>
    public IReadOnlyList<XmpProperty> LegacyXmp { get; init; } = [];

    /// <summary>The members, for structure kinds; else null.</summary>
    public StructureDefinition? Structure { get; init; }

    /// <summary>The privacy switch that takes the field out of an export; none for most.</summary>
    public PrivacyParts Privacy { get; init; }

    /// <summary>True for values that must not be changed through this library (camera facts).</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Where EXIF states it other than as a text tag of IFD0; read, never written.</summary>
    internal ExifSource? ExifSource { get; init; }

    /// <summary>The Windows tag of IFD0 that some programs keep a copy in; null where there is none.</summary>
    internal ushort? XpTag { get; init; }

    /// <summary>
    /// The member of <see cref="MetadataFields.LocationsShown"/> that states the same: the first location's goes before the
    /// property proper, which the standard keeps for older readers.
    /// </summary>
    internal string? LocationMember { get; init; }

    /// <summary>True when the value is a list: of texts or of structures.</summary>
    public bool IsList => Kind is FieldKind.Bag or FieldKind.Sequence or FieldKind.StructureBag or FieldKind.StructureSequence;

    /// <summary>True when the value is a structure or a list of them.</summary>
    public bool IsStructure => Kind is FieldKind.Structure or FieldKind.StructureBag or FieldKind.StructureSequence;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

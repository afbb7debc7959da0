namespace CaptionManager.Metadata;

/// <summary>The shape of a field's value.</summary>
public enum FieldKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>One text in several languages, one of them the default (XMP <c>rdf:Alt</c> with <c>xml:lang</c>).</summary>
    Languages,

    /// <summary>Texts without order (<c>rdf:Bag</c>).</summary>
    Bag,

    /// <summary>Texts in order (<c>rdf:Seq</c>).</summary>
    Sequence,

    /// <summary>A date or time, whole or in part: ISO 8601 as XMP writes it.</summary>
    Date,

    /// <summary>A whole number.</summary>
#pragma warning disable CA1720 // The standard's own word for the kind.
    Integer,
#pragma warning restore CA1720

    /// <summary>True or false; absent is neither.</summary>
    Boolean,

    /// <summary>A URI.</summary>
    Uri,

    /// <summary>One structure.</summary>
    Structure,

    /// <summary>Structures without order.</summary>
    StructureBag,

    /// <summary>Structures in order.</summary>
    StructureSequence,
}

namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>The documents that can go with a picture; a destination takes any of them.</summary>
[Flags]
public enum DocumentKinds
{
    /// <summary>None: the words are in the picture.</summary>
    None = 0,

    /// <summary>ninjs 1.6.</summary>
    Ninjs16 = 1,

    /// <summary>ninjs 2.2.</summary>
    Ninjs22 = 2,

    /// <summary>ninjs 3.1.</summary>
    Ninjs31 = 4,

    /// <summary>NewsML-G2 2.35.</summary>
    NewsMlG2 = 8,

    /// <summary>schema.org ImageObject as JSON-LD.</summary>
    JsonLd = 16,
}

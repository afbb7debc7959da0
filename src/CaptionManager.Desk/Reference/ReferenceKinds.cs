namespace CaptionManager.Desk.Reference;

/// <summary>The kinds of event that names and house styles go through.</summary>
public static class ReferenceKinds
{
    /// <summary>An entry of the authority list was written.</summary>
    public const string AuthoritySaved = "authority.saved";

    /// <summary>An entry was taken out.</summary>
    public const string AuthorityRemoved = "authority.removed";

    /// <summary>Two entries were made one.</summary>
    public const string AuthoritiesMerged = "authority.merged";

    /// <summary>A table of entries was brought in.</summary>
    public const string AuthoritiesImported = "authority.imported";

    /// <summary>A house style was written.</summary>
    public const string StyleSaved = "style.saved";

    /// <summary>A house style was taken out, or put back to how it shipped.</summary>
    public const string StyleRemoved = "style.removed";
}

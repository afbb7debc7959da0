using CaptionManager.Captions.Grammar;

namespace CaptionManager.Cli.Audit;

/// <summary>A picture on a page.</summary>
/// <param name="Address">Where its file is, absolute where the page's address is known.</param>
/// <param name="Alt">The alt text; null where there is no attribute, empty where the page says that the picture says nothing.</param>
/// <param name="Reading">Its caption, split and its credit read; null where it has none.</param>
/// <param name="IsLead">Whether the page names it as its lead picture.</param>
internal sealed record AuditedPicture(string Address, string? Alt, CaptionReading? Reading, bool IsLead)
{
    /// <summary>The file's name without query: what differs between sizes of one picture stays.</summary>
    public string Key => Address.Split('?', '#')[0];

    /// <summary>Its file, where files were looked at.</summary>
    public PictureFile? File { get; init; }

    /// <summary>Whether two places on a page show one picture: the same file, or the same photo of the desk.</summary>
    public bool IsSamePicture(AuditedPicture other) =>
        Key == other.Key || (File?.Photo is { } photo && other.File?.Photo is { } another && photo.Id == another.Id);
}

namespace CaptionManager.Cli.Audit;

/// <summary>A page with its pictures.</summary>
/// <param name="Address">The file or address as it was given.</param>
/// <param name="Title">Its title.</param>
/// <param name="LeadImage">The picture that Open Graph names.</param>
/// <param name="Pictures">In the order of the page.</param>
/// <param name="Structured">Pictures of its structured data.</param>
internal sealed record AuditedPage(string Address, string? Title, string? LeadImage, IReadOnlyList<AuditedPicture> Pictures, IReadOnlyList<StructuredPicture> Structured)
{
    /// <summary>The file it was saved in with its pictures, where it came from one.</summary>
    public SavedArchive? Archive { get; init; }
}

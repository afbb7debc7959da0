using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Whether a subscriber would get a picture.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="CreditLine">Its credit line.</param>
/// <param name="Products">The products of the subscriber that mean it.</param>
/// <param name="Reasons">Why it would not get it, a sentence each; empty where it would.</param>
public sealed record WouldGet(PhotoId Photo, string FileName, string? Headline, string? CreditLine, IReadOnlyList<string> Products, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether it would.</summary>
    public bool Gets => Reasons.Count == 0;
}

using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>Which approved photos a package shall hold. Each part narrows; nothing at all means every approved photo.</summary>
/// <param name="Photos">These photos; <see langword="null"/> for all.</param>
/// <param name="BatchId">That came with this batch.</param>
/// <param name="Subscriber">For whom: the form and the rights of a subscriber count. Narrows nothing here; what may not go is said in the manifest.</param>
public sealed record PackageSelection(IReadOnlyList<PhotoId>? Photos = null, long? BatchId = null, long? Subscriber = null)
{
    /// <summary>Photos that one request may name; a whole batch or desk is asked for without naming them.</summary>
    public const int MaximumNamed = 5_000;
}

using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication;

/// <summary>Which approved photos a package shall hold. Each part narrows; nothing at all means every approved photo.</summary>
/// <param name="Photos">These photos; <see langword="null"/> for all.</param>
/// <param name="BatchId">That came with this batch.</param>
public sealed record PackageSelection(IReadOnlyList<PhotoId>? Photos = null, long? BatchId = null)
{
    /// <summary>Photos that one request may name; a whole batch or desk is asked for without naming them.</summary>
    public const int MaximumNamed = 5_000;
}

using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>The bytes of an original are not those that came: its disk or somebody changed them. It must not be shown, sent or worked from.</summary>
/// <param name="hash">The original as it was recorded.</param>
public sealed class DamagedOriginalException(ContentHash hash)
    : IOException($"The original {hash} is damaged: its bytes no longer have that hash. Restore it from a backup; 'doctor --scrub' tells which photo it is of.")
{
    /// <summary>The original as it was recorded.</summary>
    public ContentHash Hash { get; } = hash;
}

namespace CaptionManager.Desk.Syndication;

/// <summary>What a file will measure when it leaves.</summary>
/// <param name="Length">Octets.</param>
/// <param name="Width">Pixels across, as shown.</param>
/// <param name="Height">Pixels down, as shown.</param>
internal sealed record OutgoingSize(long Length, int Width, int Height);

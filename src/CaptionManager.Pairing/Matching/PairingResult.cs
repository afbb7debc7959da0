namespace CaptionManager.Pairing.Matching;

/// <summary>What the matcher made of captions and photos.</summary>
/// <param name="Entries">One for each caption, in their order.</param>
/// <param name="PhotosWithout">Places of the photos that are no caption's likeliest.</param>
public sealed record PairingResult(IReadOnlyList<EntryMatch> Entries, IReadOnlyList<int> PhotosWithout);

namespace CaptionManager.Pairing.Matching;

/// <summary>A photo that a caption may belong to.</summary>
/// <param name="Photo">Its place in the list of photos.</param>
/// <param name="Score">How surely, from 0 to 1.</param>
/// <param name="Reasons">Why.</param>
public readonly record struct PairCandidate(int Photo, double Score, PairReason Reasons);

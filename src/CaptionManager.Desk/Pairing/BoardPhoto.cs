using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Pairing;

/// <summary>A photo that a caption may belong to.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Score">How sure the pair is, from 0 to 1.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Fields">What accepting would fill and what would give way.</param>
public sealed record BoardPhoto(PhotoId Id, string FileName, double Score, string Reason, IReadOnlyList<BoardField> Fields);

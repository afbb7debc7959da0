using System.Text.Json.Serialization;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Pairing;

/// <summary>A photo that a caption may belong to.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Score">How sure the pair is, from 0 to 1.</param>
/// <param name="Grounds">Why.</param>
/// <param name="Fields">What accepting would fill and what would give way.</param>
public sealed record BoardPhoto(PhotoId Id, string FileName, double Score, [property: JsonIgnore] FormattableString Grounds, IReadOnlyList<BoardField> Fields)
{
    /// <summary>Why, in English words.</summary>
    public string Reason => FormattableString.Invariant(Grounds);
}

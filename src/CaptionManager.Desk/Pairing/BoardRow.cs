namespace CaptionManager.Desk.Pairing;

/// <summary>A caption of a sheet with the photos it may belong to, likeliest first.</summary>
/// <param name="Line">The line of the sheet.</param>
/// <param name="Key">What names its picture: a file name, a frame, an image id, a time.</param>
/// <param name="Caption">The caption as the sheet has it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Photos">The photos; of an accepted one, that photo.</param>
public sealed record BoardRow(int Line, string Key, string Caption, BoardState State, IReadOnlyList<BoardPhoto> Photos)
{
    /// <summary>Whether it can be accepted without a look: certain, and no word of the photo gives way.</summary>
    public bool IsPlain => State == BoardState.Certain && Photos is [{ } photo, ..] && photo.Fields.All(one => !one.Overwrites);
}

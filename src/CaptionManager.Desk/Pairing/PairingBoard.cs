using CaptionManager.Desk.Photos;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Desk.Pairing;

/// <summary>A sheet beside its batch, at one moment.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Rows">Its captions, in order of the sheet.</param>
/// <param name="Notes">What was odd in the sheet, with the line.</param>
/// <param name="PhotosWithout">Photos of the batch that no caption names.</param>
public sealed record PairingBoard(
    long SheetId, long BatchId, string Name, IReadOnlyList<BoardRow> Rows, IReadOnlyList<SheetNote> Notes, IReadOnlyList<(PhotoId Id, string FileName)> PhotosWithout)
{
    /// <summary>How many captions stand so.</summary>
    public int Count(BoardState state) => Rows.Count(row => row.State == state);
}

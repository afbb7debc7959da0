using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>A walk along a contact sheet, by id.</summary>
/// <param name="Ascending">Towards newer arrivals.</param>
/// <param name="Above">Only beyond this id, for a walk that ascends; from the oldest without it.</param>
/// <param name="Below">Only before this id, for one that descends; from the newest without it.</param>
/// <param name="Most">Photos looked at, at most.</param>
internal sealed record SheetWalk(bool Ascending, PhotoId? Above, PhotoId? Below, int Most)
{
    /// <summary>The walk of a page: beyond a photo, or from the end, in the order of the sheet.</summary>
    public static SheetWalk From(PhotoId? beyond, bool ascending, int most) => new(ascending, ascending ? beyond : null, ascending ? null : beyond, most);
}

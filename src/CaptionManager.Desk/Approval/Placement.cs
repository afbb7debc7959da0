using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>Where a photo lies and to whom it is given.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="DeskId">The desk; <see langword="null"/> for none, where everybody sees it.</param>
/// <param name="Desk">Its name.</param>
/// <param name="AssigneeId">The editor it is given to.</param>
/// <param name="Assignee">Their name.</param>
public sealed record Placement(PhotoId Photo, int? DeskId, string? Desk, Guid? AssigneeId, string? Assignee)
{
    /// <summary>Changes with what a change of placement would overwrite.</summary>
    public string Version => $"{DeskId ?? 0}.{AssigneeId ?? Guid.Empty:N}";
}

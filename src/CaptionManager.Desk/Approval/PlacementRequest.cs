using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>A desk and an editor for a photo. What is not to change is named as it is.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="DeskId">The desk, or none.</param>
/// <param name="AssigneeId">The editor, or nobody.</param>
/// <param name="Seen">The <see cref="Placement.Version"/> the person saw; any other is a conflict. <see langword="null"/> changes whatever is there.</param>
public sealed record PlacementRequest(PhotoId Photo, int? DeskId, Guid? AssigneeId, string? Seen);

namespace CaptionManager.Web.Api.Approval;

/// <summary>Where a photo is to lie.</summary>
/// <param name="Desk">The desk, or null for none.</param>
/// <param name="Assignee">The editor, or null for nobody.</param>
public sealed record PlacementBody(int? Desk, Guid? Assignee);

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>A page of the worklist.</summary>
/// <param name="Groups">Biggest first.</param>
/// <param name="After">What to send as <c>after</c> for the next page; absent on the last.</param>
public sealed record GroupList(IReadOnlyList<GroupItem> Groups, string? After);

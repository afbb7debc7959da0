namespace CaptionManager.Desk.Duplicates;

/// <summary>A page of the worklist.</summary>
/// <param name="Groups">Biggest first.</param>
/// <param name="Next">Where the next page begins; <see langword="null"/> on the last.</param>
public sealed record DuplicateGroupsPage(IReadOnlyList<DuplicateGroupView> Groups, GroupCursor? Next);

namespace CaptionManager.Desk.Duplicates;

/// <summary>One line of the worklist.</summary>
/// <param name="Id">The group.</param>
/// <param name="OpenFindings">Open findings in it.</param>
/// <param name="Photos">Its first photos, at most <see cref="DuplicateGroupsQuery.PhotosShown"/>.</param>
/// <param name="Findings">Its first findings, at most <see cref="DuplicateGroupsQuery.FindingsShown"/>.</param>
public sealed record DuplicateGroupView(long Id, int OpenFindings, IReadOnlyList<DuplicatePhoto> Photos, IReadOnlyList<FindingView> Findings);

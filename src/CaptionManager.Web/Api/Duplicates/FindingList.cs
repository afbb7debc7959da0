namespace CaptionManager.Web.Api.Duplicates;

/// <summary>The findings of a photo, open ones first.</summary>
public sealed record FindingList(IReadOnlyList<FindingItem> Findings);

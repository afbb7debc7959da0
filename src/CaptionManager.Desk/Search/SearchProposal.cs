namespace CaptionManager.Desk.Search;

/// <summary>What the end of a search could become.</summary>
/// <param name="Start">From where on the search is replaced, in UTF-16 code units.</param>
/// <param name="Text">What stands there then.</param>
/// <param name="Means">What it narrows to.</param>
public sealed record SearchProposal(int Start, string Text, string Means);

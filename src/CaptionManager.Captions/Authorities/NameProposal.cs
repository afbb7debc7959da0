namespace CaptionManager.Captions.Authorities;

/// <summary>Two names that may be one. A proposal: nothing is joined unless a person says so.</summary>
/// <param name="Keep">The name that tells more: with accents, longer, or listed first.</param>
/// <param name="Other">The other one.</param>
/// <param name="Likeness">Why they may be one.</param>
public sealed record NameProposal(string Keep, string Other, NameLikeness Likeness);

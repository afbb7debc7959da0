namespace CaptionManager.Desk.Search;

/// <summary>A word or phrase that must occur.</summary>
/// <param name="Text">Letters, digits and single spaces.</param>
/// <param name="IsPhrase">A phrase matches whole words; a word also matches longer words that begin with it.</param>
public sealed record TextTerm(string Text, bool IsPhrase);

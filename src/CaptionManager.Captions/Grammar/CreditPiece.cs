namespace CaptionManager.Captions.Grammar;

/// <summary>A stretch of the text that is credit.</summary>
/// <param name="Start">Index of its first token, brackets and labels included.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Nodes">Its syntax.</param>
/// <param name="Rule">The production that found it.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal sealed record CreditPiece(int Start, int End, List<CreditNode> Nodes, string Rule, double Confidence);

namespace CaptionManager.Desk.Pairing;

/// <summary>What became of a step on a board.</summary>
/// <param name="Done">Captions it changed.</param>
/// <param name="Problems">What stood in the way, a sentence each; the other captions were done.</param>
public sealed record PairingOutcome(int Done, IReadOnlyList<string> Problems);

using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Pairing;

/// <summary>What became of a step on a board.</summary>
/// <param name="Done">Captions it changed.</param>
/// <param name="Sentences">What stood in the way, a sentence each; the other captions were done.</param>
public sealed record PairingOutcome(int Done, [property: JsonIgnore] IReadOnlyList<FormattableString> Sentences)
{
    /// <summary>The sentences in English.</summary>
    public IReadOnlyList<string> Problems => [.. Sentences.Select(FormattableString.Invariant)];
}

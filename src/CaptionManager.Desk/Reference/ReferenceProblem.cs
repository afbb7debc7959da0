using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Reference;

/// <summary>Why an entry or a style cannot be kept so.</summary>
/// <param name="Field">The input it concerns, or empty.</param>
/// <param name="Sentence">A sentence for people.</param>
public sealed record ReferenceProblem(string Field, [property: JsonIgnore] FormattableString Sentence)
{
    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Sentence);
}

using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Editing;

/// <summary>What is wrong with one field of an edit.</summary>
/// <param name="Field">The product name; empty where it concerns the whole edit.</param>
/// <param name="Code">For programs: <c>unknown-field</c>, <c>too-long</c>, <c>one-value-only</c>, <c>not-a-value</c>, <c>killed</c>, <c>nothing-to-undo</c>.</param>
/// <param name="Sentence">A sentence for people, with the value and the limit.</param>
public sealed record FieldProblem(string Field, string Code, [property: JsonIgnore] FormattableString Sentence)
{
    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Sentence);
}

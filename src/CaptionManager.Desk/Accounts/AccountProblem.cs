using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Accounts;

/// <summary>Why something about an account cannot be done.</summary>
/// <param name="Field">The input it concerns, or empty.</param>
/// <param name="Code">For programs: <c>name-taken</c>, <c>password-too-short</c>, <c>link-used</c>, <c>last-administrator</c> …</param>
/// <param name="Sentence">A sentence for people.</param>
public sealed record AccountProblem(string Field, string Code, [property: JsonIgnore] FormattableString Sentence)
{
    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Sentence);
}

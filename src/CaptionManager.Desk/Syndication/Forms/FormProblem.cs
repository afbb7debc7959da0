using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>Something in an input that cannot work.</summary>
/// <param name="Field">The member at fault, as the form and the API name it.</param>
/// <param name="Sentence">A sentence with the value, the limit and the remedy.</param>
public sealed record FormProblem(string Field, [property: JsonIgnore] FormattableString Sentence)
{
    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Sentence);
}

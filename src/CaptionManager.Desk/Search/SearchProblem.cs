using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Search;

/// <summary>A condition that cannot be meant as it stands. It narrows nothing; the others do.</summary>
/// <param name="Start">Where it begins in the search, in UTF-16 code units.</param>
/// <param name="Length">Its UTF-16 code units.</param>
/// <param name="Sentence">What is wrong and what to write instead.</param>
public sealed record SearchProblem(int Start, int Length, [property: JsonIgnore] FormattableString Sentence)
{
    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Sentence);
}

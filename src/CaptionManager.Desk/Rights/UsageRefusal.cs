using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Rights;

/// <summary>One reason why a photo must not go to a client now.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Sentence">A sentence that a picture desk understands.</param>
/// <param name="Until">When this reason ends; <see langword="null"/> where it does not end by itself.</param>
/// <param name="RuleId">The rule it comes from, where it is one.</param>
public sealed record UsageRefusal(UsageRefusalCode Code, [property: JsonIgnore] FormattableString Sentence, DateTimeOffset? Until = null, long? RuleId = null)
{
    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Sentence);
}

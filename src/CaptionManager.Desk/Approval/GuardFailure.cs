using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Approval;

/// <summary>A guard that does not hold.</summary>
/// <param name="Guard">Which.</param>
/// <param name="Sentence">A sentence for the person: what is wrong and what to do.</param>
/// <param name="MayOverride">Whether an editor may go on in spite of it, with a reason that stays on the decision.</param>
public sealed record GuardFailure(ApprovalGuard Guard, [property: JsonIgnore] FormattableString Sentence, bool MayOverride)
{
    /// <summary>The sentence in English.</summary>
    public string Remedy => FormattableString.Invariant(Sentence);

    /// <summary>The fields to fill in, for <see cref="ApprovalGuard.RequiredFilled"/>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}

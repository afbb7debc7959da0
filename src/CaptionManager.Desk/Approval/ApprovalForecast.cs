using System.Text.Json.Serialization;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>What an approval of one photo would let leave, or what stops it.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Preview">Whether a picture of it can be shown.</param>
/// <param name="Revision">The revision that would be approved.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Caption">Its caption, as it would be embedded.</param>
/// <param name="CreditLine">Its credit line, as it would be embedded.</param>
/// <param name="IsCorrection">Whether an earlier revision is live.</param>
/// <param name="Times">When it would leave, as it stands: a correction keeps the times of what it corrects.</param>
/// <param name="Obstacle">Why it cannot be approved at all, in a sentence: its state, or its times; <see langword="null"/> where it can.</param>
/// <param name="Failures">The guards that do not hold, each with its remedy.</param>
public sealed record ApprovalForecast(
    PhotoId Photo,
    string FileName,
    PhotoState State,
    PreviewState Preview,
    int Revision,
    string? Headline,
    string? Caption,
    string? CreditLine,
    bool IsCorrection,
    ReleaseTimes Times,
    [property: JsonIgnore] FormattableString? Obstacle,
    IReadOnlyList<GuardFailure> Failures)
{
    /// <summary>The obstacle in English.</summary>
    public string? Wrong => Obstacle is null ? null : FormattableString.Invariant(Obstacle);

    /// <summary>Whether nothing stops it.</summary>
    public bool MayBeApproved => Obstacle is null && Failures.Count == 0;
}

using System.Text.Json.Serialization;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>One photo that waits for an editor.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Headline">The current headline.</param>
/// <param name="Caption">The current caption.</param>
/// <param name="CreditLine">The current credit line.</param>
/// <param name="HasAltText">Whether there is an alt text.</param>
/// <param name="OpenFindings">Duplicate findings nobody has judged.</param>
/// <param name="Revision">The revision that waits.</param>
/// <param name="ApprovedRevision">The older revision that is live meanwhile, where this is a correction.</param>
/// <param name="Preview">Whether pictures can be shown.</param>
/// <param name="Width">Pixels across, before orientation.</param>
/// <param name="Height">Pixels down, before orientation.</param>
/// <param name="DeskId">The desk it lies on.</param>
/// <param name="Desk">Its name.</param>
/// <param name="AssigneeId">The editor it is given to.</param>
/// <param name="Assignee">Their name.</param>
/// <param name="SubmittedBy">Who submitted it last.</param>
/// <param name="SubmittedAt">When.</param>
/// <param name="Reason">What the submitter said, for corrections.</param>
public sealed record ApprovalQueueItem(
    PhotoId Id,
    string FileName,
    string? Headline,
    string? Caption,
    string? CreditLine,
    bool HasAltText,
    int OpenFindings,
    int Revision,
    int? ApprovedRevision,
    PreviewState Preview,
    int Width,
    int Height,
    int? DeskId,
    string? Desk,
    Guid? AssigneeId,
    string? Assignee,
    string? SubmittedBy,
    DateTimeOffset? SubmittedAt,
    string? Reason)
{
    /// <summary>Its place in the queue.</summary>
    [JsonIgnore]
    public QueueCursor Cursor => new(SubmittedAt ?? DateTimeOffset.MinValue, Id);
}

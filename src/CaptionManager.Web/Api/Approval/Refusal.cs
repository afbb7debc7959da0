using CaptionManager.Desk;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Approval;

/// <summary>Why a decision was not taken, in one form for single photos, selections and pages.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">For programs.</param>
/// <param name="Title">What went wrong, the same at each occurrence.</param>
/// <param name="Sentence">What happened and what to do.</param>
/// <param name="State">Where the photo stands; <see langword="null"/> where there is none.</param>
internal sealed record Refusal(int Status, string Code, string Title, FormattableString Sentence, PhotoState? State)
{
    /// <summary>The sentence in the language of whoever asks.</summary>
    public string Message => Say(Sentence);

    /// <summary>The refusal in an outcome; <see langword="null"/> where it is done.</summary>
    public static Refusal? Of(PhotoId id, DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Done => null,
        DecisionOutcome.NotFound => new(StatusCodes.Status404NotFound, "not-found", "Not found", $"There is no photo {id}.", null),
        DecisionOutcome.NotAllowed(var state, var sentence) =>
            new(StatusCodes.Status409Conflict, "not-possible-in-this-state", "Not possible in this state", sentence, state),
        DecisionOutcome.Blocked(var failures) => new(
            StatusCodes.Status409Conflict, "blocked", "Something is missing", Sentences.Join(" ", failures.Select(failure => failure.Sentence)), null),
        DecisionOutcome.Invalid(_, var sentence) =>
            new(StatusCodes.Status422UnprocessableEntity, "invalid-decision", "The decision cannot be taken as it is", sentence, null),
        DecisionOutcome.Conflict(var state, var revision) => new(
            StatusCodes.Status412PreconditionFailed, "stale-revision", "Somebody saved another revision",
            $"Revision {revision} is current now. Read it before deciding.", state),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>What came of a <see cref="DecisionRequest"/>.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome()
    {
    }

    /// <summary>It is done, now or by the same request before.</summary>
    /// <param name="State">The state after.</param>
    /// <param name="Revision">The revision it was about.</param>
    /// <param name="ApprovedRevision">The revision that may leave the desk now.</param>
    /// <param name="Times">When that may leave.</param>
    public sealed record Done(PhotoState State, int Revision, int? ApprovedRevision, ReleaseTimes Times) : DecisionOutcome;

    /// <summary>There is no such photo.</summary>
    public sealed record NotFound : DecisionOutcome;

    /// <summary>The photo stands where this cannot be done.</summary>
    /// <param name="State">Where it stands.</param>
    /// <param name="Sentence">A sentence for the person.</param>
    public sealed record NotAllowed(PhotoState State, FormattableString Sentence) : DecisionOutcome
    {
        /// <summary>The sentence in English.</summary>
        public string Message => FormattableString.Invariant(Sentence);
    }

    /// <summary>Guards do not hold.</summary>
    /// <param name="Failures">Each with its remedy; at least one.</param>
    public sealed record Blocked(IReadOnlyList<GuardFailure> Failures) : DecisionOutcome;

    /// <summary>The request itself is wrong.</summary>
    /// <param name="Field">The member at fault.</param>
    /// <param name="Sentence">A sentence for the person.</param>
    public sealed record Invalid(string Field, FormattableString Sentence) : DecisionOutcome
    {
        /// <summary>The sentence in English.</summary>
        public string Message => FormattableString.Invariant(Sentence);
    }

    /// <summary>Somebody saved another revision in between; the decision would be about words nobody here has read.</summary>
    /// <param name="State">Where it stands now.</param>
    /// <param name="Revision">The revision that is current now.</param>
    public sealed record Conflict(PhotoState State, int Revision) : DecisionOutcome;
}

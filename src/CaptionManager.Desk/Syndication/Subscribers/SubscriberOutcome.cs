using CaptionManager.Desk.Syndication.Forms;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>What came of a command on subscribers, destinations or products.</summary>
public abstract record SubscriberOutcome
{
    private SubscriberOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Id">The key of what was made or changed.</param>
    public sealed record Done(long Id) : SubscriberOutcome;

    /// <summary>There is no such thing.</summary>
    public sealed record NotFound : SubscriberOutcome;

    /// <summary>It cannot be kept so.</summary>
    /// <param name="Problems">Each with the member at fault; at least one.</param>
    public sealed record Invalid(IReadOnlyList<FormProblem> Problems) : SubscriberOutcome;
}

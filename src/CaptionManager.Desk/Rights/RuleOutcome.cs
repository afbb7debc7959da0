namespace CaptionManager.Desk.Rights;

/// <summary>What came of a command on rules.</summary>
public abstract record RuleOutcome
{
    private RuleOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Count">Rules that changed.</param>
    public sealed record Done(int Count) : RuleOutcome;

    /// <summary>There is no such photo, or no such rule on it.</summary>
    public sealed record NotFound : RuleOutcome;

    /// <summary>The rule cannot be made so.</summary>
    /// <param name="Field">The member at fault.</param>
    /// <param name="Message">A sentence for the person.</param>
    public sealed record Invalid(string Field, string Message) : RuleOutcome;
}

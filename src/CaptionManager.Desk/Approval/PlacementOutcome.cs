namespace CaptionManager.Desk.Approval;

/// <summary>What came of a <see cref="PlacementRequest"/>.</summary>
public abstract record PlacementOutcome
{
    private PlacementOutcome()
    {
    }

    /// <summary>It is so now.</summary>
    /// <param name="Placement">Where it lies. Whoever does not work on that desk sees it no more.</param>
    public sealed record Done(Placement Placement) : PlacementOutcome;

    /// <summary>There is no such photo.</summary>
    public sealed record NotFound : PlacementOutcome;

    /// <summary>Somebody else placed it meanwhile.</summary>
    /// <param name="Placement">Where it lies.</param>
    public sealed record Conflict(Placement Placement) : PlacementOutcome;

    /// <summary>It cannot be meant.</summary>
    /// <param name="Field">The member at fault.</param>
    /// <param name="Message">A sentence for the person.</param>
    public sealed record Invalid(string Field, string Message) : PlacementOutcome;
}

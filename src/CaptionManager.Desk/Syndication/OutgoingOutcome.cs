namespace CaptionManager.Desk.Syndication;

/// <summary>What became of making a file ready to leave.</summary>
public abstract record OutgoingOutcome
{
    private OutgoingOutcome()
    {
    }

    /// <summary>It may go.</summary>
    /// <param name="File">The file; the caller disposes it.</param>
    public sealed record Ready(OutgoingFile File) : OutgoingOutcome;

    /// <summary>It stays here.</summary>
    /// <param name="Photo">The photo.</param>
    /// <param name="Reason">Why, in a sentence that a picture desk understands.</param>
    public sealed record Held(OutgoingPhoto Photo, string Reason) : OutgoingOutcome;
}

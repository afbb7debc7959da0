namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What became of an attempt.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>All of it is there.</summary>
    /// <param name="PerhapsTwice">Whether it may be there twice.</param>
    public sealed record Arrived(bool PerhapsTwice) : SendOutcome;

    /// <summary>It is not, and may be with the next attempt.</summary>
    /// <param name="Message">A sentence for the person.</param>
    /// <param name="IsBegun">Whether some of it may be there.</param>
    /// <param name="After">How long the receiver asks to be left alone.</param>
    public sealed record Again(string Message, bool IsBegun, TimeSpan? After = null) : SendOutcome;

    /// <summary>The destination itself does not take anything until somebody changes something: wrong host key, wrong password, no room.</summary>
    /// <param name="Message">A sentence for the person.</param>
    /// <param name="IsBegun">Whether some of it may be there.</param>
    public sealed record Shut(string Message, bool IsBegun = false) : SendOutcome;

    /// <summary>The receiver refuses this delivery and would again.</summary>
    /// <param name="Message">A sentence for the person.</param>
    /// <param name="IsBegun">Whether some of it may be there.</param>
    public sealed record Refused(string Message, bool IsBegun = false) : SendOutcome;
}

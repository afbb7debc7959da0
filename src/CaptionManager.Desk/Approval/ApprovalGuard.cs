namespace CaptionManager.Desk.Approval;

/// <summary>What must hold before an action; each has its sentence and remedy in <see cref="ApprovalGuards"/>.</summary>
public enum ApprovalGuard
{
    /// <summary>The current revision has a caption.</summary>
    CaptionPresent,

    /// <summary>The current revision says who made the picture or where it came from.</summary>
    CreditPresent,

    /// <summary>Somebody else wrote the current revision; held only where the desk asks for four eyes.</summary>
    FourEyes,

    /// <summary>The current revision is newer than the approved one.</summary>
    SomethingToCorrect,

    /// <summary>The approved revision has not left the desk.</summary>
    NotSentYet,

    /// <summary>The lint of the desk finds no error in the words; warnings do not stop an approval.</summary>
    NoLintErrors,

    /// <summary>No caption of the same event or picture contradicts this one, as far as nobody has judged it.</summary>
    NoOpenConflict,

    /// <summary>The confirmed restrictions and leases let the house publish the picture at the time of its release.</summary>
    RightsHold,

    /// <summary>What the photo's desk requires is filled in (<see cref="RequiredFields"/>).</summary>
    RequiredFilled,
}

using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Approval;

/// <summary>How the desk approves; the section "Approval" of the settings.</summary>
public sealed class ApprovalOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Approval";

    /// <summary>Whether nobody may approve a revision of their own.</summary>
    /// <value>False: a desk of one can work. Turn it on where two people see every caption.</value>
    public bool FourEyes { get; set; }

    /// <summary>Seconds between two looks for embargoes that ended and approvals that expired. Export never waits for them.</summary>
    /// <value>Default 15; 1 to 3600.</value>
    [Range(1, 3600, ErrorMessage = "Approval:RoundSeconds is 1 to 3600.")]
    public int RoundSeconds { get; set; } = 15;

    /// <summary>Minutes for which a claim on a photo is shown to others.</summary>
    /// <value>Default 15; 1 to 1440.</value>
    [Range(1, 1440, ErrorMessage = "Approval:ClaimMinutes is 1 to 1440.")]
    public int ClaimMinutes { get; set; } = 15;
}

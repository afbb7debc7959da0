namespace CaptionManager.Desk.Approval;

/// <summary>How the desk approves; the section "Approval" of the settings.</summary>
public sealed class ApprovalOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Approval";

    /// <summary>Whether nobody may approve a revision of their own.</summary>
    /// <value>False: a desk of one can work. Turn it on where two people see every caption.</value>
    public bool FourEyes { get; set; }
}

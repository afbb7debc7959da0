using System.Diagnostics;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>What pages say of guards, embargo and expiry.</summary>
internal static class ReleaseWords
{
    /// <summary>A guard in the words of a history: "lint errors".</summary>
    public static string Of(ApprovalGuard guard) => guard switch
    {
        ApprovalGuard.CaptionPresent => Say("Approval.NoCaption2"),
        ApprovalGuard.CreditPresent => Say("Approval.NoCredit"),
        ApprovalGuard.FourEyes => Say("Approval.TheOwnRevision"),
        ApprovalGuard.SomethingToCorrect => Say("Approval.NothingToCorrect"),
        ApprovalGuard.NotSentYet => Say("Approval.LeftTheDeskAlready"),
        ApprovalGuard.NoLintErrors => Say("Approval.LintErrors"),
        ApprovalGuard.NoOpenConflict => Say("Approval.AnOpenConflict"),
        ApprovalGuard.RightsHold => Say("Approval.RightsThatDoNotHold"),
        ApprovalGuard.RequiredFilled => Say("Approval.RequiredFields"),
        _ => throw new UnreachableException(),
    };

    /// <summary>Embargo and expiry as sentences; nothing where there are none.</summary>
    public static IEnumerable<string> Of(ReleaseTimes times, ReleaseClock clock)
    {
        if (times.EmbargoUntil is { } embargo) yield return Say("Approval.EmbargoedUntil", clock.Say(embargo, times.Zone));
        if (times.ExpiresAt is { } expiry) yield return Say("Approval.ExpiresOn", clock.Say(expiry, times.Zone));
    }
}

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
        ApprovalGuard.CaptionPresent => "no caption",
        ApprovalGuard.CreditPresent => "no credit",
        ApprovalGuard.FourEyes => "the own revision",
        ApprovalGuard.SomethingToCorrect => "nothing to correct",
        ApprovalGuard.NotSentYet => "left the desk already",
        ApprovalGuard.NoLintErrors => "lint errors",
        ApprovalGuard.NoOpenConflict => "an open conflict",
        ApprovalGuard.RightsHold => "rights that do not hold",
        _ => throw new UnreachableException(),
    };

    /// <summary>Embargo and expiry as sentences; nothing where there are none.</summary>
    public static IEnumerable<string> Of(ReleaseTimes times, ReleaseClock clock)
    {
        if (times.EmbargoUntil is { } embargo) yield return $"Embargoed until {clock.Say(embargo, times.Zone)}.";
        if (times.ExpiresAt is { } expiry) yield return $"Expires on {clock.Say(expiry, times.Zone)}.";
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;

namespace CaptionManager.Desk.Tests.Approval;

/// <summary>Writes docs/approval.md from the approval table.</summary>
internal static class ApprovalDocument
{
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("""
            # States and actions of approval

            Made from the table in `src/CaptionManager.Desk/Approval/ApprovalTable.cs`, which the API, the pages and the tests read too; a test holds
            this page to it. What is not a row is not allowed. How people work with it stands in [the guide](guide.md).

            ```mermaid
            stateDiagram-v2
              [*] --> Draft

            """.ReplaceLineEndings("\n"));
        foreach (var way in ApprovalTable.All.GroupBy(row => (row.From, row.To)))
            page.Append(CultureInfo.InvariantCulture, $"  {way.Key.From} --> {way.Key.To}: {string.Join(", ", way.Select(row => Lower(row.Action)))}\n");
        page.Append("  Rejected --> Draft: an edit is saved\n```\n\n## Rows\n\n");
        page.Append("| in state | action | leads to | who may | reason | what else happens | what must hold |\n| --- | --- | --- | --- | :-: | --- | --- |\n");
        foreach (var row in ApprovalTable.All) page.Append(Row(row)).Append('\n');
        page.Append("\n## What must hold\n\n| guard | holds when | an editor may go on in spite of it, with a reason |\n| --- | --- | :-: |\n");
        foreach (var guard in Enum.GetValues<ApprovalGuard>())
            page.Append(CultureInfo.InvariantCulture, $"| {Words(guard)} | {Holds(guard)} | {(ApprovalGuards.MayOverride(guard) ? "●" : "")} |\n");
        page.Append("\n## Abilities\n\n| ability | allows | roles |\n| --- | --- | --- |\n");
        foreach (var ability in ApprovalTable.All.Select(row => row.Ability).Distinct())
        {
            var roles = string.Join(", ", DeskRoles.All.Where(role => role.Abilities.Contains(ability)).Select(role => role.Name));
            page.Append(CultureInfo.InvariantCulture, $"| `{ability}` | {Abilities.All.Single(one => one.Name == ability).Allows} | {roles} |\n");
        }

        return page.ToString();
    }

    private static string Row(ApprovalTransition row)
    {
        // Withdrawing a correction is the one row whose end depends on more than the state.
        var released = ApprovalTable.Find(row.From, row.Action, isReleased: true)!.To;
        var to = released == row.To ? $"{row.To}" : $"{row.To}; {released} where a revision is live";
        return $"| {row.From} | {Lower(row.Action)} | {to} | `{row.Ability}` | {(row.NeedsReason ? "●" : "")} | {Effect(row.Effect)} | {string.Join(", ", row.Guards.Select(Words))} |";
    }

    private static string Lower(ApprovalAction action) => action.ToString().ToLowerInvariant();

    private static string Words(ApprovalGuard guard) => guard switch
    {
        ApprovalGuard.CaptionPresent => "caption",
        ApprovalGuard.CreditPresent => "credit",
        ApprovalGuard.FourEyes => "four eyes",
        ApprovalGuard.SomethingToCorrect => "something to correct",
        ApprovalGuard.NotSentYet => "not sent yet",
        ApprovalGuard.NoLintErrors => "no lint errors",
        ApprovalGuard.NoOpenConflict => "no open conflict",
        ApprovalGuard.RightsHold => "rights",
        ApprovalGuard.RequiredFilled => "required fields",
        _ => throw new UnreachableException(),
    };

    private static string Holds(ApprovalGuard guard) => guard switch
    {
        ApprovalGuard.CaptionPresent => "the current revision has a caption",
        ApprovalGuard.CreditPresent => "it says who made the picture or where it came from",
        ApprovalGuard.FourEyes => "somebody else wrote it; asked only with `Approval:FourEyes`",
        ApprovalGuard.SomethingToCorrect => "it is newer than the approved one",
        ApprovalGuard.NotSentYet => "the approved revision has not left the desk",
        ApprovalGuard.NoLintErrors => "the lint finds no error in its words; warnings do not count",
        ApprovalGuard.NoOpenConflict => "no caption that contradicts it is still to be judged",
        ApprovalGuard.RightsHold => "confirmed restrictions and leases let the house publish it when it is to leave",
        ApprovalGuard.RequiredFilled => "what its desk requires is filled in",
        _ => throw new UnreachableException(),
    };

    private static string Effect(ApprovalEffect effect) => effect switch
    {
        ApprovalEffect.None => "",
        ApprovalEffect.ReleaseCurrentRevision => "the current revision may leave, at its times",
        ApprovalEffect.ReturnToEarlierRelease => "what was released before is released again",
        ApprovalEffect.SetTimes => "the released revision gets other times",
        ApprovalEffect.WithdrawRelease => "nothing may leave any more; everybody who has it is told",
        _ => throw new UnreachableException(),
    };
}

using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit;
using static CaptionManager.Desk.Approval.ApprovalAction;
using static CaptionManager.Desk.Photos.PhotoState;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class ApprovalTableTests
{
    /// <summary>What the users' guide promises, written down a second time: the table must say the same.</summary>
    private static readonly (PhotoState From, ApprovalAction Action, PhotoState To, string Ability, bool NeedsReason)[] Promised =
    [
        (Draft, Submit, Submitted, Abilities.SubmitCaptions, false),
        (Rejected, Submit, Submitted, Abilities.SubmitCaptions, false),
        (Submitted, Withdraw, Draft, Abilities.SubmitCaptions, false),
        (Submitted, Approve, Approved, Abilities.ApproveCaptions, false),
        (Approved, Recall, Submitted, Abilities.ApproveCaptions, false),
        (Approved, Reschedule, Approved, Abilities.ApproveCaptions, false),
        (Submitted, Reject, Rejected, Abilities.ApproveCaptions, true),
        (Approved, Correct, Submitted, Abilities.SubmitCaptions, true),
        (Draft, Kill, Killed, Abilities.KillPhotos, true),
        (Submitted, Kill, Killed, Abilities.KillPhotos, true),
        (Rejected, Kill, Killed, Abilities.KillPhotos, true),
        (Approved, Kill, Killed, Abilities.KillPhotos, true),
        (Killed, Restore, Draft, Abilities.KillPhotos, true),
    ];

    [Test]
    public void All_Rows_AreThosePromised() => Assert.That(
        ApprovalTable.All.Select(row => (row.From, row.Action, row.To, row.Ability, row.NeedsReason)), Is.EquivalentTo(Promised));

    [Test]
    public void Document_IsTheTable()
    {
        var path = Checkout.Path("docs/approval.md");
        var page = ApprovalDocument.Write();
        if (Environment.GetEnvironmentVariable("CAPTIONMANAGER_RENEW_DOCS") == "1") File.WriteAllText(path, page);
        Assert.That(File.ReadAllText(path), Is.EqualTo(page), "docs/approval.md is behind the approval table; run this test once with CAPTIONMANAGER_RENEW_DOCS=1.");
    }

    [Test]
    public void AbilityFor_EachAction_IsTheSameInEveryState()
    {
        foreach (var row in ApprovalTable.All) Assert.That(ApprovalTable.AbilityFor(row.Action), Is.EqualTo(row.Ability), row.Action.ToString());
    }

    [Test]
    public void Find_WithdrawnCorrection_LeadsBackToWhatIsReleased()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ApprovalTable.Find(Submitted, Withdraw, isReleased: true)!.To, Is.EqualTo(Approved));
            Assert.That(ApprovalTable.Find(Submitted, Withdraw, isReleased: false)!.To, Is.EqualTo(Draft));
        }
    }
}

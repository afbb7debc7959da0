using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;

namespace CaptionManager.Desk.Tests.Syndication;

/// <summary>What tests of syndication do over and over: approve, edit, fetch what would leave.</summary>
internal static class Outgoing
{
    /// <summary>What stands in a package behind its pictures.</summary>
    public static readonly string[] PackageDocuments = ["manifest.csv", "contact-sheet.html", "manifest.ninjs.json", "manifest.newsml-g2.xml"];

    public static async Task<PhotoId> ApprovedAsync(this DeskFixture desk, string sample)
    {
        var photo = await desk.TakeInSampleAsync(sample);
        await desk.ApproveAsync(photo);
        return photo;
    }

    public static async Task ApproveAsync(this DeskFixture desk, PhotoId photo)
    {
        await desk.DecideAsync(photo, ApprovalAction.Submit);
        await desk.DecideAsync(photo, ApprovalAction.Approve);
    }

    public static async Task DecideAsync(this DeskFixture desk, PhotoId photo, ApprovalAction action, string? reason = null)
    {
        var outcome = await desk.AsAsync<DecideHandler, DecisionOutcome>(
            handler => handler.HandleAsync(new DecisionRequest(photo, action, reason), DeskFixture.Bob, CancellationToken.None));
        Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
    }

    public static async Task SetAsync(this DeskFixture desk, PhotoId photo, int basedOn, string field, string value)
    {
        var edit = new SaveRevision(photo, basedOn, new Dictionary<string, IReadOnlyList<string>> { [field] = [value] }, null, DeskFixture.Alice);
        var outcome = await desk.AsAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(edit, CancellationToken.None));
        Assert.That(outcome, Is.InstanceOf<SaveOutcome.Saved>());
    }

    public static async Task<OutgoingPhoto> FindApprovedAsync(this DeskFixture desk, PhotoId photo) =>
        (await desk.AsAsync<ApprovedPhotosQuery, OutgoingPhoto?>(query => query.FindAsync(photo, CancellationToken.None)))!;
}

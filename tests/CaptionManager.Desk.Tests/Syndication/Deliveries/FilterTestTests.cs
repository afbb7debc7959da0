using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

[TestFixture]
internal sealed class FilterTestTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";

    [Test]
    public async Task It_says_which_pictures_a_client_gets_and_why_not_the_others_as_deliveries_then_do()
    {
        await using var desk = await DeskFixture.StartAsync();
        var (subscriber, _) = await desk.SubscribeAsync(desk.Folder(), new SubscriberInput("One") { Blocked = ["Sputnik"] });
        var (other, _) = await desk.SubscribeAsync(desk.Folder("two"), new SubscriberInput("Two"), "Novo-Ogaryovo");
        var seed = await desk.ApprovedAsync(Seed);
        var mountains = await desk.ApprovedAsync("SAMPLE-0201-mountains.jpg");

        var one = (await TestAsync(desk, subscriber)).ToDictionary(answer => answer.Photo);
        var two = (await TestAsync(desk, other)).ToDictionary(answer => answer.Photo);
        await desk.DeliverAsync();

        var delivered = (await desk.DeliveriesAsync()).Select(delivery => (delivery.SubscriberId, delivery.PhotoId)).ToHashSet();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one[seed].Reasons.Single(), Does.Contain("never gets"));
            Assert.That(one[mountains].Gets, Is.True);
            Assert.That(two[seed].Products, Is.EqualTo((string[])["For Two"]));
            Assert.That(two[mountains].Reasons.Single(), Does.Contain("Novo-Ogaryovo"));
            foreach (var (client, answers) in ((long, Dictionary<Photos.PhotoId, WouldGet>)[])[(subscriber, one), (other, two)])
            {
                foreach (var (photo, answer) in answers) Assert.That(delivered.Contains((client, photo)), Is.EqualTo(answer.Gets), answer.FileName);
            }
        }
    }

    [Test]
    public async Task A_dry_run_makes_the_very_files_and_leaves_no_trace()
    {
        await using var desk = await DeskFixture.StartAsync();
        var (subscriber, _) = await desk.SubscribeAsync(desk.Folder(), new SubscriberInput("One") { Form = ClientForm.Original with { Documents = DocumentKinds.NewsMlG2 } });
        var photo = await desk.ApprovedAsync(Seed);

        var run = await desk.AsAsync<FilterTest, DryRun?>(test => test.DryRunAsync(subscriber, photo, CancellationToken.None));
        var receipts = await desk.AsAsync<SentPackagesQuery, IReadOnlyList<ExportReceipt>>(query => query.OfPhotoAsync(photo, 10, CancellationToken.None));
        var queued = await desk.DeliveriesAsync();
        await desk.DeliverAsync();

        var folder = Path.Combine(desk.Folder, "outbox", "post");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(receipts, Is.Empty);
            Assert.That(queued, Is.Empty);
            Assert.That(run!.CreditLine, Does.Contain("Vladimir Astapkovich"));
            Assert.That(run.Files.Select(file => (file.Name, file.Bytes)), Is.EquivalentTo(Directory.GetFiles(folder).Select(path => (Path.GetFileName(path), new FileInfo(path).Length))));
            foreach (var file in run.Files)
                Assert.That(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, file.Name)))), Is.EqualTo(file.Sha256), file.Name);
        }
    }

    private static async Task<IReadOnlyList<WouldGet>> TestAsync(DeskFixture desk, long subscriber) =>
        (await desk.AsAsync<FilterTest, IReadOnlyList<WouldGet>?>(test => test.RunAsync(subscriber, 7, null, CancellationToken.None)))!;
}

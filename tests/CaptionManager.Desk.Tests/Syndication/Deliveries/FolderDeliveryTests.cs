using System.Text.Json;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Metadata;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

[TestFixture]
internal sealed class FolderDeliveryTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";
    private const string Mountains = "SAMPLE-0201-mountains.jpg";

    [Test]
    public async Task An_approved_picture_arrives_with_its_credit_its_document_and_a_receipt()
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.SubscribeAsync(desk.Folder(), new SubscriberInput("Morning Post") { Form = ClientForm.Original with { Documents = DocumentKinds.Ninjs31 } });
        var photo = await desk.ApprovedAsync(Seed);

        await desk.DeliverAsync();

        var delivery = (await desk.DeliveriesAsync()).Single();
        var folder = Path.Combine(desk.Folder, "outbox", "post");
        var receipt = (await desk.AsAsync<SentPackagesQuery, IReadOnlyList<ExportReceipt>>(query => query.OfPhotoAsync(photo, 10, CancellationToken.None))).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(delivery.State, Is.EqualTo(DeliveryState.Delivered), delivery.Error);
            Assert.That(delivery.PerhapsTwice, Is.False);
            Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo((string[])[Seed, "SAMPLE-0101-state-room.ninjs.json"]), "nothing else, hidden or not");
            Assert.That(PhotoFile.Inspect(Path.Combine(folder, Seed)).Metadata.Text(MetadataFields.CreditLine), Is.EqualTo(delivery.CreditLine).And.Contains("Vladimir Astapkovich"));
            Assert.That(receipt.FileHash, Is.EqualTo(delivery.FileHash));
            Assert.That(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, Seed)))), Is.EqualTo(receipt.FileHash.Hex));
            Assert.That(receipt.ActorName, Is.EqualTo("Morning Post"));
        }
    }

    [Test]
    public async Task Only_what_the_product_means_and_nobody_blocked_goes()
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.SubscribeAsync(desk.Folder("words"), new SubscriberInput("Words"), "Novo-Ogaryovo");
        await desk.SubscribeAsync(desk.Folder("blocks"), new SubscriberInput("Blocks") { Blocked = ["Sputnik"] });
        var seed = await desk.ApprovedAsync(Seed);
        var mountains = await desk.ApprovedAsync(Mountains);

        await desk.DeliverAsync();

        var deliveries = await desk.DeliveriesAsync();
        Assert.That(deliveries.Select(delivery => delivery.PhotoId), Is.EqualTo((Photos.PhotoId[])[seed, mountains]));
        Assert.That(deliveries.Select(delivery => delivery.Sequence), Is.EqualTo((long[])[1, 1]), "each subscriber counts for itself");
    }

    [Test]
    public async Task A_second_round_and_a_later_edit_send_nothing_again()
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.SubscribeAsync(desk.Folder());
        var photo = await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();
        await desk.SetAsync(photo, 1, "headline", "Not approved");

        var attempts = await desk.DeliverAsync();

        Assert.That(attempts, Is.Zero);
        Assert.That(await desk.DeliveriesAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_correction_replaces_the_file_and_a_kill_cancels_it_at_everybody_who_has_it_and_nobody_else()
    {
        await using var desk = await DeskFixture.StartAsync();
        var ninjs = ClientForm.Original with { Documents = DocumentKinds.Ninjs31 | DocumentKinds.NewsMlG2 };
        await desk.SubscribeAsync(desk.Folder("one"), new SubscriberInput("One") { Form = ninjs });
        await desk.SubscribeAsync(desk.Folder("two"), new SubscriberInput("Two"));
        await desk.SubscribeAsync(desk.Folder("three"), new SubscriberInput("Three"), "nothing-of-the-kind");
        var photo = await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();

        await desk.SetAsync(photo, 1, "headline", "The right day");
        await desk.DecideAsync(photo, ApprovalAction.Correct, "The date was wrong.");
        await desk.DecideAsync(photo, ApprovalAction.Approve);
        await desk.DeliverAsync();
        var corrected = PhotoFile.Inspect(Path.Combine(desk.Folder, "outbox", "one", Seed)).Metadata.Text(MetadataFields.Headline);
        await desk.DecideAsync(photo, ApprovalAction.Kill, "It shows somebody else.");
        await desk.DeliverAsync();

        var deliveries = await desk.DeliveriesAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(corrected, Is.EqualTo("The right day"));
            Assert.That(deliveries.Select(delivery => delivery.Kind), Is.EqualTo((DeliveryKind[])[DeliveryKind.Photo, DeliveryKind.Correction, DeliveryKind.Kill, DeliveryKind.Photo, DeliveryKind.Correction, DeliveryKind.Kill]));
            Assert.That(deliveries.Select(delivery => delivery.State), Is.All.EqualTo(DeliveryState.Delivered));
            Assert.That(Directory.Exists(Path.Combine(desk.Folder, "outbox", "three")), Is.False);
            foreach (var client in (string[])["one", "two"])
            {
                using var notice = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(desk.Folder, "outbox", client, "SAMPLE-0101-state-room.ninjs.json")));
                Assert.That(notice.RootElement.GetProperty("pubStatus").GetString(), Is.EqualTo("canceled"));
                Assert.That(notice.RootElement.GetRawText(), Does.Contain("It shows somebody else."));
            }

            Assert.That(File.ReadAllText(Path.Combine(desk.Folder, "outbox", "one", "SAMPLE-0101-state-room.newsml-g2.xml")), Does.Contain("stat:canceled"));
        }
    }

    [Test]
    public async Task A_kill_before_anything_arrived_takes_the_picture_back_and_tells_nobody()
    {
        await using var desk = await DeskFixture.StartAsync();
        var (_, destination) = await desk.SubscribeAsync(desk.Folder());
        await desk.AsAsync<DeskContext, int>(context => context.Set<Destination>().Where(d => d.Id == destination).ExecuteUpdateAsync(set => set.SetProperty(d => d.IsActive, false)));
        var photo = await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();
        await desk.DecideAsync(photo, ApprovalAction.Kill, "No.");

        await desk.DeliverAsync();

        Assert.That((await desk.DeliveriesAsync()).Select(delivery => delivery.State), Is.EqualTo((DeliveryState[])[DeliveryState.Cancelled]));
    }

    [Test]
    public async Task A_place_that_fails_is_tried_again_rests_and_gets_everything_in_order()
    {
        await using var desk = await DeskFixture.StartAsync();
        var (_, destination) = await desk.SubscribeAsync(desk.Folder());
        var folder = Path.Combine(desk.Folder, "outbox", "post");
        Directory.CreateDirectory(Path.Combine(desk.Folder, "outbox"));
        await File.WriteAllTextAsync(folder, "a file where the folder should be");
        await desk.ApprovedAsync(Seed);
        await desk.ApprovedAsync(Mountains);
        for (var round = 0; round < 4; round++)
        {
            await desk.DeliverAsync();
            desk.Clock.Advance(TimeSpan.FromSeconds(60));
        }

        var failing = await desk.DeliveriesAsync();
        var resting = await desk.DestinationAsync(destination);
        File.Delete(folder);
        await desk.DeliverAllAsync();

        var delivered = await desk.DeliveriesAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failing[0].State, Is.EqualTo(DeliveryState.Retrying));
            Assert.That(failing[1].Attempts, Is.Zero, "the second waits behind the first");
            Assert.That(resting.RestsUntil, Is.Not.Null, "the destination rests");
            Assert.That(resting.Trouble, Is.Not.Null);
            Assert.That(delivered.Select(delivery => (delivery.State, delivery.PerhapsTwice)), Is.All.EqualTo((DeliveryState.Delivered, false)));
            Assert.That(delivered[0].DeliveredAt, Is.LessThanOrEqualTo(delivered[1].DeliveredAt!.Value));
            Assert.That((await desk.DestinationAsync(destination)).Failures, Is.Zero);
        }
    }

    [Test]
    public async Task A_delivery_whose_worker_died_is_looked_for_before_it_is_sent_again()
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.SubscribeAsync(desk.Folder());
        await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();
        var folder = Path.Combine(desk.Folder, "outbox", "post");
        var arrived = File.GetLastWriteTimeUtc(Path.Combine(folder, Seed));

        // As a process leaves it that is killed after the rename.
        await desk.DieAsync();
        await desk.DeliverAsync();
        var found = (await desk.DeliveriesAsync()).Single();

        // And the same when the receiver has taken the file away: then nobody can tell.
        File.Delete(Path.Combine(folder, Seed));
        await desk.DieAsync();
        await desk.DeliverAsync();

        var unsure = (await desk.DeliveriesAsync()).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((found.State, found.PerhapsTwice), Is.EqualTo((DeliveryState.Delivered, false)));
            Assert.That((unsure.State, unsure.PerhapsTwice), Is.EqualTo((DeliveryState.Delivered, true)));
            Assert.That(File.Exists(Path.Combine(folder, Seed)), Is.True);
        }
    }

    [TestCase(true, TestName = "What_the_first_dead_worker_left_in_doubt_stays_so_when_the_second_died_behind_the_rename")]
    [TestCase(false, TestName = "What_the_first_dead_worker_left_in_doubt_stays_so_when_the_second_died_before_the_rename")]
    public async Task A_doubt_outlives_a_second_death(bool isRenamed)
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.SubscribeAsync(desk.Folder());
        await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();

        var delivery = await desk.DieTwiceAsync(Path.Combine(desk.Folder, "outbox", "post"), isRenamed);

        Assert.That((delivery.State, delivery.PerhapsTwice), Is.EqualTo((DeliveryState.Delivered, true)));
    }

    [Test]
    public async Task Folders_outside_the_roots_are_refused()
    {
        await using var desk = await DeskFixture.StartAsync();
        var subscriber = await desk.DoneAsync<SubscribersHandler>(handler => handler.SaveAsync(null, new SubscriberInput("One"), DeskFixture.Alice, CancellationToken.None));

        foreach (var path in (string[])["/etc", "relative", Path.Combine(desk.Folder, "outbox", "..", "originals"), desk.Folder + "/outbox-other"])
        {
            var outcome = await desk.AsAsync<SubscribersHandler, SubscriberOutcome>(
                handler => handler.SaveDestinationAsync(subscriber, null, new DestinationInput("Folder", DestinationKind.Folder, path), DeskFixture.Alice, CancellationToken.None));
            Assert.That(outcome, Is.InstanceOf<SubscriberOutcome.Invalid>(), path);
        }
    }
}

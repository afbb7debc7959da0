using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>Deliveries to the real OpenSSH server.</summary>
[TestFixture]
internal sealed class SftpDeliveryTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";
    private static readonly KeyValuePair<string, string?> Loopback = new("Fetching:AllowedNetworks:0", "127.0.0.1/32");

    private string _inbox = null!;

    [SetUp]
    public void MakeInbox() => _inbox = Directory.CreateTempSubdirectory("inbox-").FullName;

    [TearDown]
    public void RemoveInbox() => Directory.Delete(_inbox, recursive: true);

    [Test]
    public async Task A_picture_arrives_whole_and_a_correction_takes_its_place()
    {
        using var server = await LoopbackSshd.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(server, server.HostKey));
        var photo = await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();
        var first = (await desk.DeliveriesAsync()).Single();
        var arrived = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(_inbox, Seed))));
        await desk.SetAsync(photo, 1, "headline", "Corrected");
        await desk.DecideAsync(photo, ApprovalAction.Correct, "Headline.");
        await desk.DecideAsync(photo, ApprovalAction.Approve);

        await desk.DeliverAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.State, Is.EqualTo(DeliveryState.Delivered), first.Error);
            Assert.That(arrived, Is.EqualTo(first.FileHash!.Hex));
            Assert.That(PhotoFile.Inspect(Path.Combine(_inbox, Seed)).Metadata.Text(MetadataFields.Headline), Is.EqualTo("Corrected"));
            Assert.That(Directory.GetFiles(_inbox), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public async Task Another_host_key_than_the_agreed_one_stops_everything_and_loses_nothing()
    {
        using var server = await LoopbackSshd.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        var (subscriber, destination) = await desk.SubscribeAsync(Input(server, "SHA256:" + new string('A', 43)));
        await desk.ApprovedAsync(Seed);
        for (var round = 0; round < 35; round++)
        {
            await desk.DeliverAsync();
            desk.Clock.Advance(TimeSpan.FromHours(1));
        }

        var refused = (await desk.DeliveriesAsync()).Single();
        var trouble = (await desk.DestinationAsync(destination)).Trouble;
        var sent = Directory.GetFiles(_inbox);
        await desk.DoneAsync<SubscribersHandler>(handler => handler.SaveDestinationAsync(subscriber, destination, Input(server, server.HostKey) with { Secret = null }, DeskFixture.Alice, CancellationToken.None));
        await desk.DeliverAllAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.State, Is.EqualTo(DeliveryState.Retrying), "it is the server that is wrong, not the picture: it is never given up");
            Assert.That(trouble, Does.Contain(server.HostKey));
            Assert.That(sent, Is.Empty);
            Assert.That((await desk.DeliveriesAsync()).Single().State, Is.EqualTo(DeliveryState.Delivered));
            Assert.That(File.Exists(Path.Combine(_inbox, Seed)), Is.True);
        }
    }

    [Test]
    public async Task A_server_that_is_away_gets_everything_when_it_is_back()
    {
        using var server = await LoopbackSshd.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(server, server.HostKey));
        server.Halt();
        await desk.ApprovedAsync(Seed);
        await desk.ApprovedAsync("SAMPLE-0201-mountains.jpg");
        await desk.DeliverAsync();
        var away = await desk.DeliveriesAsync();
        await server.ResumeAsync();

        await desk.DeliverAllAsync();

        var back = await desk.DeliveriesAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(away.Select(delivery => delivery.State), Is.EqualTo((DeliveryState[])[DeliveryState.Retrying, DeliveryState.Waiting]));
            Assert.That(back.Select(delivery => (delivery.State, delivery.PerhapsTwice)), Is.All.EqualTo((DeliveryState.Delivered, false)));
            Assert.That(Directory.GetFiles(_inbox), Has.Length.EqualTo(2));
        }
    }

    [TestCase(true, TestName = "What_the_first_dead_worker_left_in_doubt_on_a_server_stays_so_when_the_second_died_behind_the_rename")]
    [TestCase(false, TestName = "What_the_first_dead_worker_left_in_doubt_on_a_server_stays_so_when_the_second_died_before_the_rename")]
    public async Task A_doubt_outlives_a_second_death(bool isRenamed)
    {
        using var server = await LoopbackSshd.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(server, server.HostKey));
        await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();

        var delivery = await desk.DieTwiceAsync(_inbox, isRenamed);

        Assert.That((delivery.State, delivery.PerhapsTwice), Is.EqualTo((DeliveryState.Delivered, true)));
    }

    private DestinationInput Input(LoopbackSshd server, string hostKey) =>
        new("Server", DestinationKind.Sftp, $"sftp://127.0.0.1:{server.Port}{_inbox}", Environment.UserName, server.UserKey, hostKey);
}

using System.Net;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.TestKit;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>What goes wrong at receivers: each picture arrives in order, once or marked, and no half of one is ever seen under its name.</summary>
[TestFixture]
internal sealed class DeliveryFaultTests
{
    private static readonly KeyValuePair<string, string?> Loopback = new("Fetching:AllowedNetworks:0", "127.0.0.1/32");
    private static readonly KeyValuePair<string, string?> Impatient = new("Delivery:StallSeconds", "1");
    private static readonly string[] Pictures = ["SAMPLE-0101-state-room.jpg", "SAMPLE-0201-mountains.jpg", "SAMPLE-0202-sea.jpg"];

    private string _inbox = null!;

    [SetUp]
    public void MakeInbox() => _inbox = Directory.CreateTempSubdirectory("inbox-").FullName;

    [TearDown]
    public void RemoveInbox() => Directory.Delete(_inbox, recursive: true);

    [TestCase(DestinationKind.Folder)]
    [TestCase(DestinationKind.Sftp)]
    public async Task A_full_disk_gets_the_rest_when_there_is_room(DestinationKind kind)
    {
        using var disk = SmallDisk.TryMount(4) ?? throw new IgnoreException("This machine lets us mount no small disk; run as root.");
        using var server = kind == DestinationKind.Sftp ? await LoopbackSshd.StartAsync() : null;
        await using var desk = await DeskFixture.StartAsync(null, Loopback, new("Syndication:FolderRoots:0", disk.Folder));
        var folder = Directory.CreateDirectory(Path.Combine(disk.Folder, "in")).FullName;
        await desk.SubscribeAsync(server is null ? new DestinationInput("Folder", kind, folder) : Sftp(server, server.Port, folder));
        await ApproveAsync(desk);
        disk.FillUpTo(300_000);
        await RoundsAsync(desk, 3);
        var full = await desk.DeliveriesAsync();
        var arrived = Visible(folder);
        disk.MakeRoom();

        await desk.DeliverAllAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(full.Select(delivery => delivery.State), Is.EqualTo((DeliveryState[])[DeliveryState.Delivered, DeliveryState.Retrying, DeliveryState.Waiting]));
            Assert.That(full[1].Error, Is.Not.Empty);
            Assert.That(arrived, Is.EqualTo(Pictures[..1]));
            await AssertAllArrivedAsync(desk, folder);
        }
    }

    [Test]
    public async Task A_folder_that_nobody_may_write_to_gets_everything_when_it_may_be_again()
    {
        using var disk = SmallDisk.TryMount(4) ?? throw new IgnoreException("This machine lets us mount no small disk; run as root.");
        await using var desk = await DeskFixture.StartAsync(null, new KeyValuePair<string, string?>("Syndication:FolderRoots:0", disk.Folder));
        var folder = Directory.CreateDirectory(Path.Combine(disk.Folder, "in")).FullName;
        var (_, destination) = await desk.SubscribeAsync(new DestinationInput("Folder", DestinationKind.Folder, folder));
        await ApproveAsync(desk);
        string? trouble;
        List<Delivery> shut;
        using (SmallDisk.MakeReadOnly(folder))
        {
            await RoundsAsync(desk, 3);
            shut = await desk.DeliveriesAsync();
            trouble = (await desk.DestinationAsync(destination)).Trouble;
        }

        await desk.DeliverAllAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(shut.Select(delivery => delivery.State), Is.EqualTo((DeliveryState[])[DeliveryState.Retrying, DeliveryState.Waiting, DeliveryState.Waiting]));
            Assert.That(trouble, Does.Contain(folder));
            await AssertAllArrivedAsync(desk, folder);
        }
    }

    [Test]
    public async Task A_server_that_lets_nobody_write_is_never_given_up()
    {
        using var server = await LoopbackSshd.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        var (_, destination) = await desk.SubscribeAsync(Sftp(server, server.Port, _inbox));
        await ApproveAsync(desk);
        await server.RestartAsync(readOnly: true);
        await RoundsAsync(desk, 32);
        var shut = await desk.DeliveriesAsync();
        var trouble = (await desk.DestinationAsync(destination)).Trouble;
        await server.RestartAsync(readOnly: false);

        await desk.DeliverAllAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(shut.Select(delivery => delivery.State), Is.EqualTo((DeliveryState[])[DeliveryState.Retrying, DeliveryState.Waiting, DeliveryState.Waiting]), "it is the server that refuses, not the picture");
            Assert.That(trouble, Does.Contain("may not write"));
            await AssertAllArrivedAsync(desk, _inbox);
        }
    }

    [Test]
    public async Task A_line_cut_in_the_middle_of_a_file_leaves_no_half_of_it()
    {
        using var server = await LoopbackSshd.StartAsync();
        using var line = new FaultyLine(server.Port);
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Sftp(server, line.Port, _inbox));
        await ApproveAsync(desk);
        line.CutAfter(100_000);
        await RoundsAsync(desk, 2);
        var cut = await desk.DeliveriesAsync();
        var seen = Visible(_inbox);
        var halves = Directory.GetFiles(_inbox).Length;
        line.Mend();

        await desk.DeliverAllAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cut[0].State, Is.EqualTo(DeliveryState.Retrying));
            Assert.That(seen, Is.Empty, "half a file is not seen under its name");
            Assert.That(halves, Is.EqualTo(1), "it was cut in the middle, and the second attempt used the same hidden name");
            await AssertAllArrivedAsync(desk, _inbox);
        }
    }

    [Test]
    public async Task A_server_that_goes_quiet_is_left_and_holds_up_nobody_else()
    {
        using var server = await LoopbackSshd.StartAsync();
        using var line = new FaultyLine(server.Port);
        await using var desk = await DeskFixture.StartAsync(null, Loopback, Impatient);
        await desk.SubscribeAsync(Sftp(server, line.Port, _inbox), new SubscriberInput("Slow"));
        await desk.SubscribeAsync(desk.Folder("quick"), new SubscriberInput("Quick"));
        await ApproveAsync(desk);
        line.GoQuietAfter(100_000);
        await desk.DeliverAsync();
        var (slow, quick) = Halves(await desk.DeliveriesAsync());
        line.Mend();

        await desk.DeliverAllAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(slow.Select(delivery => delivery.State), Is.EqualTo((DeliveryState[])[DeliveryState.Retrying, DeliveryState.Waiting, DeliveryState.Waiting]));
            Assert.That(quick.Select(delivery => delivery.State), Is.All.EqualTo(DeliveryState.Delivered));
            await AssertAllArrivedAsync(desk, _inbox, Halves(await desk.DeliveriesAsync()).First);
        }

        static (List<Delivery> First, List<Delivery> Second) Halves(List<Delivery> all) => (all[..3], all[3..]);
    }

    [Test]
    public async Task A_receiver_that_is_away_or_never_answers_gets_everything_and_only_what_may_be_there_twice_is_marked()
    {
        await using var receiver = await PushReceiver.StartAsync();
        using var line = new FaultyLine(receiver.Address.Port);
        await using var desk = await DeskFixture.StartAsync(null, Loopback, Impatient);
        var calls = 0;
        receiver.Answer = async context =>
        {
            if (Interlocked.Increment(ref calls) == 1) await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 204;
        };
        var (_, destination) = await desk.SubscribeAsync(new DestinationInput("Push", DestinationKind.Http, $"http://127.0.0.1:{line.Port}/in", Secret: "a secret of some length"));
        await ApproveAsync(desk);
        await desk.DeliverAsync();
        var quiet = (await desk.DestinationAsync(destination)).Trouble;

        await desk.DeliverAllAsync();

        var deliveries = await desk.DeliveriesAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(quiet, Does.Contain("nothing moved for 1 seconds"));
            Assert.That(deliveries.Select(delivery => (delivery.State, delivery.PerhapsTwice)), Is.EqualTo(((DeliveryState, bool)[])[(DeliveryState.Delivered, true), (DeliveryState.Delivered, false), (DeliveryState.Delivered, false)]));
            Assert.That(receiver.Received.Select(part => part.Headers["Desk-Sequence"].ToString()).Distinct(), Is.EqualTo((string[])["1", "2", "3"]));
        }
    }

    private static DestinationInput Sftp(LoopbackSshd server, int port, string folder) =>
        new("Server", DestinationKind.Sftp, $"sftp://{IPAddress.Loopback}:{port}{folder}", Environment.UserName, server.UserKey, server.HostKey);

    private static async Task ApproveAsync(DeskFixture desk)
    {
        foreach (var picture in Pictures) await desk.ApprovedAsync(picture);
    }

    private static async Task RoundsAsync(DeskFixture desk, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await desk.DeliverAsync();
            desk.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    private static string?[] Visible(string folder) => [.. Directory.GetFiles(folder).Select(Path.GetFileName).Where(name => !name!.StartsWith('.')).Order()];

    private static async Task AssertAllArrivedAsync(DeskFixture desk, string folder, List<Delivery>? deliveries = null)
    {
        deliveries ??= await desk.DeliveriesAsync();
        Assert.That(deliveries.Select(delivery => (delivery.State, delivery.PerhapsTwice)), Is.All.EqualTo((DeliveryState.Delivered, false)));
        Assert.That(deliveries.Select(delivery => delivery.FileName), Is.EqualTo(Pictures), "in the order of sequence");
        Assert.That(deliveries.Select(delivery => delivery.DeliveredAt), Is.Ordered);
        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(Pictures), "nothing hidden is left");
        foreach (var delivery in deliveries)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, delivery.FileName!));
            Assert.That(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), Is.EqualTo(delivery.FileHash!.Hex));
        }
    }
}

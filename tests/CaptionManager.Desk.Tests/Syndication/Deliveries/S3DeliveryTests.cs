using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>Deliveries by the real S3 client to a double of a store that verifies signatures.</summary>
[TestFixture]
internal sealed class S3DeliveryTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";
    private static readonly KeyValuePair<string, string?> Loopback = new("Fetching:AllowedNetworks:0", "127.0.0.1/32");

    [Test]
    public async Task A_picture_lies_under_its_prefix_with_its_hash_beside_it()
    {
        await using var store = await S3Double.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(store));
        await desk.ApprovedAsync(Seed);

        await desk.DeliverAsync();

        var delivery = (await desk.DeliveriesAsync()).Single();
        Assert.That((delivery.State, delivery.PerhapsTwice), Is.EqualTo((DeliveryState.Delivered, false)), delivery.Error);
        var (key, stored) = store.Objects.Single();
        Assert.That((key, stored.Sha256, stored.ContentType), Is.EqualTo(($"pictures/from desk/{Seed}", delivery.FileHash!.Hex, "image/jpeg")));
        Assert.That(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stored.Body)), Is.EqualTo(delivery.FileHash.Hex));
    }

    [Test]
    public async Task What_a_dead_worker_had_put_there_is_not_put_again()
    {
        await using var store = await S3Double.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(store));
        await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();
        await desk.DieAsync();

        await desk.DeliverAsync();

        var delivery = (await desk.DeliveriesAsync()).Single();
        Assert.That((delivery.State, delivery.PerhapsTwice, store.Puts), Is.EqualTo((DeliveryState.Delivered, false, 1)));
    }

    [Test]
    public async Task A_wrong_key_shuts_the_destination_and_gives_nothing_up()
    {
        await using var store = await S3Double.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        var (_, destination) = await desk.SubscribeAsync(Input(store) with { Secret = "not the secret key" });
        await desk.ApprovedAsync(Seed);

        await desk.DeliverAsync();

        Assert.That((await desk.DeliveriesAsync()).Single().State, Is.EqualTo(DeliveryState.Retrying));
        Assert.That((await desk.DestinationAsync(destination)).Trouble, Does.Contain("403"));
        Assert.That(store.Objects, Is.Empty);
    }

    private static DestinationInput Input(S3Double store) =>
        new("Bucket", DestinationKind.S3, $"s3://pictures/from%20desk?region=eu-west-1&endpoint={store.Address.AbsoluteUri}", S3Double.AccessKey, S3Double.SecretKey);
}

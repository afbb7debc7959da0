using System.Security.Cryptography;
using System.Text;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>Pushes to a real HTTP server.</summary>
[TestFixture]
internal sealed class HttpDeliveryTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";
    private const string Secret = "a secret of some length";
    private static readonly KeyValuePair<string, string?> Loopback = new("Fetching:AllowedNetworks:0", "127.0.0.1/32");

    [Test]
    public async Task The_picture_comes_first_then_its_document_each_signed_over_its_digest()
    {
        await using var receiver = await PushReceiver.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(receiver), new SubscriberInput("One") { Form = ClientForm.Original with { Documents = DocumentKinds.Ninjs22 } });
        await desk.ApprovedAsync(Seed);

        await desk.DeliverAsync();

        var delivery = (await desk.DeliveriesAsync()).Single();
        Assert.That(delivery.State, Is.EqualTo(DeliveryState.Delivered), delivery.Error);
        var received = receiver.Received.ToArray();
        Assert.That(received.Select(part => part.Headers.ContentType.ToString()), Is.EqualTo((string[])["image/jpeg", "application/json"]));
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(received[0].Body)), Is.EqualTo(delivery.FileHash!.Hex));
        foreach (var (headers, body) in received)
        {
            var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
            var input = headers["Signature-Input"].ToString();
            var signed = $"\"@method\": POST\n\"@target-uri\": {receiver.Address}\n\"content-digest\": {digest}\n\"content-length\": {body.Length}\n"
                + $"\"idempotency-key\": {headers["Idempotency-Key"]}\n\"@signature-params\": {input["desk=".Length..]}";
            var expected = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)));
            Assert.That(headers["Content-Digest"].ToString(), Is.EqualTo(digest));
            Assert.That(headers["Signature"].ToString(), Is.EqualTo($"desk=:{expected}:"));
        }

        Assert.That(received.Select(part => part.Headers["Idempotency-Key"].ToString()).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Busy_is_tried_again_and_a_refusal_is_final_without_stopping_those_behind_it()
    {
        await using var receiver = await PushReceiver.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(receiver));
        var answers = new Queue<int>([503, 415, 204]);
        receiver.Answer = _ => Task.FromResult(answers.Dequeue());
        await desk.ApprovedAsync(Seed);
        await desk.ApprovedAsync("SAMPLE-0201-mountains.jpg");

        await desk.DeliverAllAsync();

        var deliveries = await desk.DeliveriesAsync();
        Assert.That(deliveries.Select(delivery => (delivery.State, delivery.Attempts, delivery.PerhapsTwice)), Is.EqualTo(((DeliveryState, int, bool)[])[(DeliveryState.Failed, 2, false), (DeliveryState.Delivered, 1, false)]));
    }

    [Test]
    public async Task A_place_that_shuts_after_the_picture_has_it_perhaps_twice_and_the_receipt_says_so_until_it_arrived()
    {
        await using var receiver = await PushReceiver.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(receiver), new SubscriberInput("One") { Form = ClientForm.Original with { Documents = DocumentKinds.Ninjs22 } });
        var answers = new Queue<int>([204, 401, 204, 204]);
        receiver.Answer = _ => Task.FromResult(answers.Dequeue());
        await desk.ApprovedAsync(Seed);

        await desk.DeliverAsync();
        var (shut, before) = ((await desk.DeliveriesAsync()).Single(), await StandingAsync(desk));
        await desk.DeliverAllAsync();
        var (sent, after) = ((await desk.DeliveriesAsync()).Single(), await StandingAsync(desk));

        Assert.That((shut.State, shut.IsBegun, before), Is.EqualTo((DeliveryState.Retrying, true, ReceiptStanding.PerhapsThere)));
        Assert.That((sent.State, sent.PerhapsTwice, after), Is.EqualTo((DeliveryState.Delivered, true, ReceiptStanding.Arrived)));
        Assert.That(receiver.Received.Count(part => part.Headers.ContentType == "image/jpeg"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_receipt_of_a_push_that_never_left_says_so()
    {
        await using var receiver = await PushReceiver.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(receiver));
        receiver.Answer = _ => Task.FromResult(403);
        await desk.ApprovedAsync(Seed);

        await desk.DeliverAsync();

        Assert.That(await StandingAsync(desk), Is.EqualTo(ReceiptStanding.DidNotLeave));
    }

    [Test]
    public async Task A_line_cut_in_the_middle_is_marked_because_nobody_can_tell()
    {
        await using var receiver = await PushReceiver.StartAsync();
        await using var desk = await DeskFixture.StartAsync(null, Loopback);
        await desk.SubscribeAsync(Input(receiver));
        var calls = 0;
        receiver.Answer = context =>
        {
            if (calls++ == 0) context.Abort();
            return Task.FromResult(204);
        };
        await desk.ApprovedAsync(Seed);

        await desk.DeliverAllAsync();

        var delivery = (await desk.DeliveriesAsync()).Single();
        Assert.That((delivery.State, delivery.Attempts, delivery.PerhapsTwice), Is.EqualTo((DeliveryState.Delivered, 2, true)));
    }

    [Test]
    public async Task The_desk_pushes_to_no_machine_of_the_house_that_is_not_named()
    {
        await using var receiver = await PushReceiver.StartAsync();
        await using var desk = await DeskFixture.StartAsync();
        await desk.SubscribeAsync(Input(receiver));
        await desk.ApprovedAsync(Seed);

        await desk.DeliverAsync();

        Assert.That(receiver.Received, Is.Empty);
        Assert.That((await desk.DeliveriesAsync()).Single().Error, Does.Contain("public Internet"));
    }

    private static DestinationInput Input(PushReceiver receiver) => new("Push", DestinationKind.Http, receiver.Address.AbsoluteUri, Secret: Secret);

    private static Task<ReceiptStanding> StandingAsync(DeskFixture desk) => desk.AsAsync<SentPackagesQuery, ReceiptStanding>(async query =>
    {
        var receipts = await query.PageAsync(new ReceiptFilter(), CancellationToken.None);
        return (await query.StandingsAsync(receipts, CancellationToken.None))[receipts.Single().Package];
    });
}

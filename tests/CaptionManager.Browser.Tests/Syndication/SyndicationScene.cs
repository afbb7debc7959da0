using System.Collections.Immutable;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Packages;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Metadata;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Browser.Tests.Syndication;

/// <summary>
/// A desk that has delivered for a while: subscribers of every kind, one whose server is away, deliveries in every state, a kill that somebody has
/// not answered, a correction, a right that ends soon.
/// </summary>
internal static class SyndicationScene
{
    private static readonly Actor Editor = new(null, "Night editor");

    private static readonly string[] Pictures =
    [
        "SAMPLE-0205-wind-farm.jpg", "SAMPLE-0204-harvest.jpg", "SAMPLE-0206-bridge.jpg", "SAMPLE-0209-flood.jpg", "SAMPLE-0301-skyline.jpg", "SAMPLE-0303-stadium.jpg", "SAMPLE-0305-lectern.jpg",
    ];

    /// <summary>What its subscribers, destinations and products are called, and what the system says of a place that nobody answers at.</summary>
    public static readonly string[] Names =
    [
        "Picture desk of the Morning Post", "Night editor", "Morning Post", "Evening Gazette", "Example Publishing Group, magazines and weekend supplements", "Paused Weekly", "World news", "Sport, small",
        "Archive of the desk, everything that was ever approved for publication abroad", "Feed of the weekend desk", "Old server", "Web system", "Inbox", "Share", "127.0.0.1: Connection refused",
    ];

    private static readonly ImmutableArray<FieldRewrite> Rewrites =
    [
        new("headline", RewriteAction.Prepend, "POST:"), new("instructions", RewriteAction.Set, "Not for use in {country} before the evening edition; ask the desk in {city} where in doubt."), new("keywords", RewriteAction.Append, "post\nabroad"), new("jobId", RewriteAction.Clear),
    ];

    /// <summary>Settings of a desk on which nothing moves but what the scene moves.</summary>
    public static void Configure(IWebHostBuilder web) => web.UseSetting("Delivery:RoundSeconds", "3600").UseSetting("Delivery:StallSeconds", "5").UseSetting("Fetching:AllowedNetworks:0", "127.0.0.1/32");

    /// <summary>Sets it.</summary>
    /// <returns>The screens that show it.</returns>
    public static async Task<IReadOnlyList<(string Name, string Path)>> SetAsync(DeskHost desk)
    {
        var (world, sport) = (await ProductAsync(desk, new ProductInput("World news", Terms: "For editorial use in one edition.")), await ProductAsync(desk, new ProductInput("Sport, small", "stadium OR match", Rendition: new RenditionSpec(2_048, 85))));
        await ProductAsync(desk, new ProductInput("Archive of the desk, everything that was ever approved for publication abroad", "wind -bridge", IsActive: false));
        var post = await SubscriberAsync(desk, new SubscriberInput("Morning Post")
        {
            Contacts = [new Contact("Picture desk", "desk", "desk@post.example", "+44 20 7946 0000"), new Contact("Night editor", null, "night@post.example")],
            Territories = ["GB", "IE"],
            Kinds = ClientKinds.Newspaper,
            Blocked = ["Sputnik"],
            Products = [world, sport],
            Form = ClientForm.Original with { CreditStyle = "guardian", FileName = "{date}-[{slug}-]{name}", Documents = DocumentKinds.Ninjs31, Privacy = PrivacyParts.Gps | PrivacyParts.SerialNumbers, SignOff = true, Rewrites = Rewrites },
            Note = "Rings back before eight.",
        });
        var gazette = await SubscriberAsync(desk, new SubscriberInput("Evening Gazette") { Territories = ["US"], Products = [world] });
        var magazines = await SubscriberAsync(desk, new SubscriberInput("Example Publishing Group, magazines and weekend supplements") { Products = [sport] });
        await SubscriberAsync(desk, new SubscriberInput("Paused Weekly") { IsActive = false });
        await PlaceAsync(desk, post, new DestinationInput("Inbox", DestinationKind.Folder, Path.Combine(desk.DataFolder, "outbox", "post")));
        await PlaceAsync(desk, post, new DestinationInput("Web system", DestinationKind.Http, "http://127.0.0.1:9/in", Secret: "a secret of the desk"));
        await PlaceAsync(desk, gazette, new DestinationInput("Share", DestinationKind.Folder, Path.Combine(desk.DataFolder, "outbox", "gazette")));
        await PlaceAsync(desk, magazines, new DestinationInput("Feed of the weekend desk", DestinationKind.Feed, "weekend"));
        await PlaceAsync(desk, magazines, new DestinationInput("Old server", DestinationKind.Sftp, "sftp://127.0.0.1:9/inbox", "desk", "secret", "SHA256:" + new string('k', 43), IsActive: false));
        await RoundAsync(desk);

        var photos = new List<PhotoId>();
        foreach (var picture in Pictures) photos.Add(await TakeInAsync(desk, picture));
        foreach (var photo in photos)
        {
            await DecideAsync(desk, new DecisionRequest(photo, ApprovalAction.Submit));
            await DecideAsync(desk, new DecisionRequest(photo, ApprovalAction.Approve, Override: "The caption was read on the telephone."));
        }

        await RoundAsync(desk);
        await DecideAsync(desk, new DecisionRequest(photos[3], ApprovalAction.Kill, "It shows another river than the caption says."));
        await desk.RunAsync(services => services.GetRequiredService<SaveRevisionHandler>().HandleAsync(
            new SaveRevision(photos[2], 1, new Dictionary<string, IReadOnlyList<string>> { ["headline"] = ["The bridge at dusk"] }, null, Editor), CancellationToken.None));
        await DecideAsync(desk, new DecisionRequest(photos[2], ApprovalAction.Correct, "The time of day was wrong."));
        await DecideAsync(desk, new DecisionRequest(photos[2], ApprovalAction.Approve, Override: "The caption was read on the telephone."));
        await DecideAsync(desk, new DecisionRequest(photos[0], ApprovalAction.Reschedule, "The lease ends.", Times: new ReleaseTimes(null, TimeProvider.System.GetUtcNow().AddDays(2), "Europe/London")));
        await RoundAsync(desk);
        await desk.RunAsync(async services =>
        {
            var context = services.GetRequiredService<DeskContext>();
            var recalls = context.Set<Delivery>().Where(delivery => delivery.Kind != DeliveryKind.Photo);
            var early = TimeProvider.System.GetUtcNow().AddHours(-3);
            await recalls.Where(delivery => delivery.Kind == DeliveryKind.Kill).ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.CreatedAt, early));
            var (first, last) = (await recalls.Where(delivery => delivery.State == DeliveryState.Delivered).MinAsync(delivery => delivery.Id), await context.Set<Delivery>().Where(delivery => delivery.State == DeliveryState.Waiting).MaxAsync(delivery => (long?)delivery.Id));
            await services.GetRequiredService<DeliveriesHandler>().AcknowledgeAsync(first, "Picture desk of the Morning Post", Editor, CancellationToken.None);
            if (last is { } waiting) await services.GetRequiredService<DeliveriesHandler>().CancelAsync(waiting, Editor, CancellationToken.None);
            return await services.GetRequiredService<SendPackageHandler>().HandleAsync(new PackageSelection(), Stream.Null, Editor, CancellationToken.None);
        });
        return
        [
            ("ready", "/syndication"), ("subscribers", "/syndication/subscribers"), ("subscriber", $"/syndication/subscribers/edit?id={post}"), ("subscriber-feed", $"/syndication/subscribers/edit?id={magazines}"),
            ("filter-test", $"/syndication/subscribers/test?id={post}&days=7"), ("dry-run", $"/syndication/subscribers/test?id={post}&days=7&files=true"),
            ("products", "/syndication/products"), ("product", $"/syndication/products/edit?id={sport}"), ("queue", "/syndication/queue"),
            ("queue-of-one", $"/syndication/queue?subscriber={gazette}"), ("queue-failed", "/syndication/queue?state=failed"), ("recalls", "/syndication/recalls"), ("receipts", "/syndication/receipts"), ("receipts-none", "/syndication/receipts?text=nothing"),
        ];
    }

    /// <summary>Takes a sample in, or finds it where it is on the desk already.</summary>
    public static Task<PhotoId> TakeInAsync(DeskHost desk, string sample) => desk.RunAsync(async services =>
    {
        var batch = await services.GetRequiredService<OpenBatchHandler>().HandleAsync(null, Editor, CancellationToken.None);
        await using var content = File.OpenRead(Samples.Path(sample));
        var outcome = await services.GetRequiredService<IngestPhotoHandler>().HandleAsync(new IngestFile(batch, sample, null, content, Editor), CancellationToken.None);
        return outcome switch
        {
            IngestOutcome.Added added => added.PhotoId,
            IngestOutcome.AlreadyHere here => here.PhotoId,
            _ => throw new AssertionException($"{sample} was not taken in: {outcome}"),
        };
    });

    /// <summary>Decides about a photo.</summary>
    public static Task<bool> DecideAsync(DeskHost desk, DecisionRequest request) => desk.RunAsync(async services =>
    {
        var outcome = await services.GetRequiredService<DecideHandler>().HandleAsync(request, Editor, CancellationToken.None);
        Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>(), request.Action.ToString());
        return true;
    });

    /// <summary>Delivers what waits.</summary>
    public static Task RoundAsync(DeskHost desk) => desk.Services.GetRequiredService<DeliveryLanes>().RunAsync(CancellationToken.None);

    private static Task<long> ProductAsync(DeskHost desk, ProductInput input) =>
        desk.RunAsync(async services => Done(await services.GetRequiredService<ProductsHandler>().SaveAsync(null, input, Editor, CancellationToken.None)));

    private static Task<long> SubscriberAsync(DeskHost desk, SubscriberInput input) =>
        desk.RunAsync(async services => Done(await services.GetRequiredService<SubscribersHandler>().SaveAsync(null, input, Editor, CancellationToken.None)));

    private static Task<long> PlaceAsync(DeskHost desk, long subscriber, DestinationInput input) =>
        desk.RunAsync(async services => Done(await services.GetRequiredService<SubscribersHandler>().SaveDestinationAsync(subscriber, null, input, Editor, CancellationToken.None)));

    private static long Done(SubscriberOutcome outcome) =>
        outcome is SubscriberOutcome.Done(var id) ? id : throw new AssertionException(outcome is SubscriberOutcome.Invalid(var problems) ? problems[0].Message : outcome.ToString());
}

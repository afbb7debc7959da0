using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Feeds;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Metadata;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Syndication;

/// <summary>A subscriber without an account, that fetches with its key.</summary>
[TestFixture]
internal sealed class FeedTests
{
    private DeskHost _host = null!;
    private DeskBrowser _person = null!;
    private DeskBrowser _client = null!;
    private string _key = null!;
    private string _listsOnly = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync(web => web.UseSetting("Delivery:RoundSeconds", "3600"));
        _person = await _host.SignInAsync(DeskRoles.Syndication);
        _client = _host.Anonymous();
        await DeliverAsync();
        await _host.RunAsync(async services =>
        {
            var actor = new Actor(null, "Editor");
            var product = (SubscriberOutcome.Done)await services.GetRequiredService<ProductsHandler>().SaveAsync(null, new ProductInput("All"), actor, CancellationToken.None);
            var handler = services.GetRequiredService<SubscribersHandler>();
            var client = (SubscriberOutcome.Done)await handler.SaveAsync(null, new SubscriberInput("Weekly") { Products = [product.Id] }, actor, CancellationToken.None);
            var place = await handler.SaveDestinationAsync(client.Id, null, new DestinationInput("Feed", DestinationKind.Feed, "spring"), actor, CancellationToken.None);
            Assert.That(place, Is.InstanceOf<SubscriberOutcome.Done>());
            var feed = await services.GetRequiredService<DeskContext>().Set<Destination>().AsNoTracking().SingleAsync();
            var keys = services.GetRequiredService<FeedKeys>();
            (_key, _listsOnly) = (keys.KeyOf(feed, FeedScopes.Lists | FeedScopes.Files), keys.KeyOf(feed, FeedScopes.Lists));
            return true;
        });
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        _person.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task A_feed_is_read_by_the_framework_and_its_files_carry_the_credit_and_have_a_receipt()
    {
        var photo = await ApprovedAsync("SAMPLE-0101-state-room.jpg");
        await DeliverAsync();
        var before = await ReceiptsAsync(photo);

        var atom = await FeedAsync("atom");
        var rss = await FeedAsync("rss");
        var main = atom.Items.Single().Links.Single(link => link.RelationshipType == "enclosure").Uri;
        var file = await _client.GetByteArrayAsync(main);
        using var known = await AskAsync(main, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))}\"")));
        using var range = await AskAsync(main, request => request.Headers.Range = new RangeHeaderValue(1_000, 1_999));
        using var refused = await _client.GetAsync(main.AbsoluteUri.Replace(_key, _listsOnly, StringComparison.Ordinal));
        using var stranger = await _client.GetAsync("/feeds/nobody/atom");
        using var stream = new MemoryStream(file);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.Zero, "nothing leaves by being published");
            Assert.That(rss.Items.Count(), Is.EqualTo(1));
            Assert.That(PhotoFile.Inspect(stream).Metadata.Text(MetadataFields.CreditLine), Is.EqualTo("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA"));
            Assert.That(known.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(await range.Content.ReadAsByteArrayAsync(), Is.EqualTo(file[1_000..2_000]));
            Assert.That(await ReceiptsAsync(photo), Is.EqualTo(1));
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "a key for lists opens no file");
            Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task What_one_subscriber_has_is_not_there_for_another()
    {
        var photo = await ApprovedAsync("SAMPLE-0101-state-room.jpg");
        await DeliverAsync();
        var foreign = await _host.RunAsync(async services =>
        {
            var (actor, handler) = (new Actor(null, "Editor"), services.GetRequiredService<SubscribersHandler>());
            var other = (SubscriberOutcome.Done)await handler.SaveAsync(null, new SubscriberInput("Daily"), actor, CancellationToken.None);
            var made = (SubscriberOutcome.Done)await handler.SaveDestinationAsync(other.Id, null, new DestinationInput("Feed", DestinationKind.Feed, "autumn"), actor, CancellationToken.None);
            var feed = await services.GetRequiredService<DeskContext>().Set<Destination>().AsNoTracking().SingleAsync(destination => destination.Address == "autumn");
            Assert.That(made.Id, Is.GreaterThan(0));
            return services.GetRequiredService<FeedKeys>().KeyOf(feed, FeedScopes.Lists | FeedScopes.Files);
        });

        using var own = await _client.GetAsync($"/feeds/{_key}/photos/{photo}/file");
        using var file = await _client.GetAsync($"/feeds/{foreign}/photos/{photo}/file");
        using var small = await _client.GetAsync($"/feeds/{foreign}/photos/{photo}/preview");
        var list = await _client.GetStringAsync($"/feeds/{foreign}/photos");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((own.StatusCode, file.StatusCode, small.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
            Assert.That(own.Headers.GetValues("Content-Security-Policy").Single(), Does.EndWith("sandbox"));
            Assert.That(list, Does.Not.Contain(photo.ToString()));
        }
    }

    [Test]
    public async Task Changes_are_told_once_in_order_and_a_kill_reaches_every_list()
    {
        var photo = await ApprovedAsync("SAMPLE-0101-state-room.jpg");
        await ApprovedAsync("SAMPLE-0201-mountains.jpg");
        await DeliverAsync();
        var first = await JsonAsync($"/feeds/{_key}/changes?limit=1");
        var second = await JsonAsync($"/feeds/{_key}/changes?since={first.GetProperty("next").GetString()}");
        var nothing = await JsonAsync($"/feeds/{_key}/changes?since={second.GetProperty("next").GetString()}");
        var found = await JsonAsync($"/feeds/{_key}/photos?q=Novo-Ogaryovo");
        using var fresh = await _client.GetAsync($"/feeds/{_key}/atom");
        using var unchanged = await AskAsync(new Uri(_host.Address, $"/feeds/{_key}/atom"), request => request.Headers.IfNoneMatch.Add(fresh.Headers.ETag!));
        await DecideAsync(photo, "It shows somebody else.", ApprovalAction.Kill);
        await DeliverAsync();

        var last = await JsonAsync($"/feeds/{_key}/changes?since={second.GetProperty("next").GetString()}");
        var atom = await _client.GetStringAsync($"/feeds/{_key}/atom");
        using var gone = await _client.GetAsync($"/feeds/{_key}/photos/{photo}/file");
        using var bearer = await AskAsync(new Uri(_host.Address, "/feeds/me/photos"), request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key));
        using var nonsense = await _client.GetAsync($"/feeds/{_key}/changes?since=yesterday");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.GetProperty("hasMore").GetBoolean(), Is.True);
            Assert.That(Kinds(first).Concat(Kinds(second)), Is.EqualTo((string[])["photo", "photo"]));
            Assert.That(nothing.GetProperty("items").GetArrayLength(), Is.Zero);
            Assert.That(found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("photo").GetString()), Is.EqualTo((string[])[photo.ToString()]));
            Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(Kinds(last), Is.EqualTo((string[])["kill"]));
            Assert.That(last.GetProperty("items")[0].GetProperty("ninjs").GetProperty("pubStatus").GetString(), Is.EqualTo("canceled"));
            Assert.That(atom, Does.Contain("deleted-entry").And.Contain("It shows somebody else."));
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
            Assert.That(bearer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(nonsense.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        }

        static IEnumerable<string?> Kinds(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString());
    }

    private async Task<SyndicationFeed> FeedAsync(string form)
    {
        using var xml = XmlReader.Create(await _client.GetStreamAsync($"/feeds/{_key}/{form}"));
        return SyndicationFeed.Load(xml);
    }

    private Task<JsonElement> JsonAsync(string address) => _client.GetFromJsonAsync<JsonElement>(address);

    private Task<HttpResponseMessage> AskAsync(Uri address, Action<HttpRequestMessage> ask)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        ask(request);
        return _client.SendAsync(request);
    }

    private Task<int> ReceiptsAsync(PhotoId photo) => _host.RunAsync(async services => (await services.GetRequiredService<SentPackagesQuery>().OfPhotoAsync(photo, 10, CancellationToken.None)).Count);

    private Task<int> DeliverAsync() => _host.Services.GetRequiredService<DeliveryLanes>().RunAsync(CancellationToken.None);

    private async Task<PhotoId> ApprovedAsync(string sample)
    {
        var photo = await _host.TakeInAsync(sample);
        await DecideAsync(photo, null, ApprovalAction.Submit, ApprovalAction.Approve);
        return photo;
    }

    private Task<bool> DecideAsync(PhotoId photo, string? reason, params ApprovalAction[] actions) => _host.RunAsync(async services =>
    {
        foreach (var action in actions)
            Assert.That(await services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(photo, action, reason), Actor.Desk, CancellationToken.None), Is.InstanceOf<DecisionOutcome.Done>());
        return true;
    });
}

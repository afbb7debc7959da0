using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Syndication;

/// <summary>A subscriber made, served and called back by the API alone.</summary>
[TestFixture]
internal sealed class DeliveriesApiTests
{
    private DeskHost _host = null!;
    private DeskBrowser _person = null!;
    private string _outbox = null!;
    private long _subscriber;
    private long _destination;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync(web => web.UseSetting("Delivery:RoundSeconds", "3600"));
        _person = await _host.SignInAsync(DeskRoles.Syndication);
        _outbox = Path.Combine(_host.DataFolder, "outbox", "post");
        await DeliverAsync();
        var product = await MadeAsync("/api/v1/products", new { name = "Everything", query = "" });
        _subscriber = await MadeAsync("/api/v1/subscribers", new { name = "Morning Post", products = new[] { product } });
        _destination = await MadeAsync($"/api/v1/subscribers/{_subscriber}/destinations", new { name = "Inbox", kind = "folder", address = _outbox });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _person.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task What_arrived_is_sent_again_acknowledged_and_has_its_receipt()
    {
        var photo = await ApprovedAsync("SAMPLE-0101-state-room.jpg");
        await DeliverAsync();
        var first = (await OfAsync(photo)).Single();
        File.Delete(Path.Combine(_outbox, "SAMPLE-0101-state-room.jpg"));

        var cancelled = await DoAsync(first, "cancel");
        var retried = await DoAsync(first, "retry");
        var again = await DoAsync(first, "resend");
        await DeliverAsync();
        var twice = await DoAsync(first, "resend");
        var acknowledged = await DoAsync(first, "acknowledge?by=Night%20desk");
        var unknown = await _person.PostAsync("/api/v1/deliveries/4711/resend", null);
        var deliveries = await OfAsync(photo);
        var receipts = await _person.GetFromJsonAsync<JsonElement>($"/api/v1/receipts?taker=Morning&text={first.GetProperty("file").GetString()}&limit=1");
        using var page = await _person.GetAsync("/syndication/receipts?text=Astapkovich");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cancelled.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "what arrived is not taken back by a button");
            Assert.That(retried.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(twice.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "the later one is the one to send again");
            Assert.That(acknowledged.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(deliveries.Select(delivery => delivery.GetProperty("state").GetString()), Is.EqualTo((string[])["delivered", "delivered"]));
            Assert.That(deliveries[0].GetProperty("sequence").GetInt64(), Is.GreaterThan(deliveries[1].GetProperty("sequence").GetInt64()));
            Assert.That(deliveries[1].GetProperty("acknowledgedBy").GetString(), Is.EqualTo("Night desk"));
            Assert.That(File.Exists(Path.Combine(_outbox, "SAMPLE-0101-state-room.jpg")), Is.True);
            Assert.That(receipts.EnumerateArray().Single().GetProperty("by").GetString(), Is.EqualTo("Morning Post"));
            Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("Morning Post").And.Contain("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA"));
        }
    }

    [Test]
    public async Task What_waits_is_taken_back_and_never_offered_again_by_itself()
    {
        using var rest = await _person.PutAsJsonAsync($"/api/v1/subscribers/{_subscriber}/destinations/{_destination}", new { name = "Inbox", kind = "folder", address = _outbox, isActive = false });
        rest.EnsureSuccessStatusCode();
        var photo = await ApprovedAsync("SAMPLE-0201-mountains.jpg");
        await DeliverAsync();
        var waiting = (await OfAsync(photo)).Single();
        var cancelled = await DoAsync(waiting, "cancel");
        using var wake = await _person.PutAsJsonAsync($"/api/v1/subscribers/{_subscriber}/destinations/{_destination}", new { name = "Inbox", kind = "folder", address = _outbox });
        wake.EnsureSuccessStatusCode();

        await DeliverAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(waiting.GetProperty("state").GetString(), Is.EqualTo("waiting"));
            Assert.That(cancelled.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await OfAsync(photo)).Single().GetProperty("state").GetString(), Is.EqualTo("cancelled"));
            Assert.That(File.Exists(Path.Combine(_outbox, "SAMPLE-0201-mountains.jpg")), Is.False);
        }
    }

    [Test]
    public async Task The_queue_says_in_words_where_each_delivery_stands()
    {
        var photo = await ApprovedAsync("SAMPLE-0305-lectern.jpg");
        await DeliverAsync();
        var id = (await OfAsync(photo)).Single().GetProperty("id").GetInt64();
        var told = new List<string>();
        foreach (var state in Enum.GetValues<DeliveryState>())
        {
            var perhapsTwice = state == DeliveryState.Delivered;
            await _host.RunAsync(services => services.GetRequiredService<DeskContext>().Set<Delivery>().Where(delivery => delivery.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(delivery => delivery.State, state).SetProperty(delivery => delivery.Attempts, 3).SetProperty(delivery => delivery.PerhapsTwice, perhapsTwice).SetProperty(delivery => delivery.Error, "The line was cut.")));
            var page = await _person.GetStringAsync("/syndication/queue");
            var row = Regex.Match(page, $"<tr(?:(?!</tr>).)*{photo}.*?</tr>", RegexOptions.Singleline).Value;
            var chips = Regex.Matches(row, "<span class=\"chip ([a-z-]+)\"[^>]*>([^<]*)<").Select(chip => $"{chip.Groups[1].Value} {chip.Groups[2].Value}");
            var error = Regex.Match(row, "<small class=\"quiet delivery-error\"[^>]*>([^<]*)<").Groups[1].Value;
            told.Add($"{state}: {string.Join(" + ", chips)}; {error}");
        }

        Assert.That(told, Is.EquivalentTo((string[])[
            "Waiting: chip-info Waiting; The line was cut.", "Sending: chip-info Sending; The line was cut.", "Delivered: chip-good Delivered + chip-warn Perhaps twice; The line was cut.",
            "Retrying: chip-warn Retrying, 3 so far; The line was cut.", "Failed: chip-bad Failed; The line was cut.", "Cancelled: chip-killed Cancelled; The line was cut.",
        ]));
    }

    [Test]
    public async Task Receipts_are_read_page_by_page()
    {
        foreach (var sample in (string[])["SAMPLE-0202-sea.jpg", "SAMPLE-0203-lighthouse.jpg"]) await ApprovedAsync(sample);
        await DeliverAsync();

        using var first = await _person.GetAsync("/api/v1/receipts?taker=Morning&limit=1");
        var next = first.Headers.GetValues("Link").Single().Split('<', '>')[1];
        var second = await _person.GetFromJsonAsync<JsonElement>(next);

        Assert.That(next, Does.Contain("taker=Morning"));
        Assert.That(second[0].GetProperty("file").GetString(), Is.Not.EqualTo((await first.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("file").GetString()));
    }

    private async Task<long> MadeAsync(string address, object body)
    {
        using var answer = await _person.PostAsJsonAsync(address, body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
    }

    private Task<HttpResponseMessage> DoAsync(JsonElement delivery, string verb) => _person.PostAsync($"/api/v1/deliveries/{delivery.GetProperty("id").GetInt64()}/{verb}", null);

    private async Task<JsonElement[]> OfAsync(PhotoId photo) => [.. (await _person.GetFromJsonAsync<JsonElement>($"/api/v1/photos/{photo}/recipients")).EnumerateArray()];

    private Task<int> DeliverAsync() => _host.Services.GetRequiredService<DeliveryLanes>().RunAsync(CancellationToken.None);

    private async Task<PhotoId> ApprovedAsync(string sample)
    {
        var photo = await _host.TakeInAsync(sample);
        foreach (var action in (ApprovalAction[])[ApprovalAction.Submit, ApprovalAction.Approve])
        {
            var outcome = await _host.RunAsync(services => services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(photo, action, Override: "For a test"), Actor.Desk, CancellationToken.None));
            Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
        }

        return photo;
    }
}

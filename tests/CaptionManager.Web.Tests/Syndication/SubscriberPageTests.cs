using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Syndication;

/// <summary>How a client takes pictures, kept and tried out by the pages.</summary>
[TestFixture]
internal sealed class SubscriberPageTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";

    private DeskHost _host = null!;
    private DeskBrowser _person = null!;
    private PhotoId _photo;
    private long _subscriber;

    private string Page => $"/syndication/subscribers/edit?id={_subscriber}";

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync(web => web.UseSetting("Delivery:RoundSeconds", "3600"));
        _person = await _host.SignInAsync(DeskRoles.Syndication);
        var product = await MadeAsync("/api/v1/products", new { name = "Everything", query = "" });
        _subscriber = await MadeAsync("/api/v1/subscribers", new { name = "Morning Post", products = new[] { product } });
        await MadeAsync($"/api/v1/subscribers/{_subscriber}/destinations", new { name = "Inbox", kind = "folder", address = Path.Combine(_host.DataFolder, "outbox", "post") });
        _photo = await _host.TakeInAsync(Seed);
        foreach (var action in (ApprovalAction[])[ApprovalAction.Submit, ApprovalAction.Approve])
            await _host.RunAsync(services => services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(_photo, action, Override: "For a test"), Actor.Desk, CancellationToken.None));
    }

    [TearDown]
    public async Task StopAsync()
    {
        _person.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Rewrites_are_kept_in_order_and_a_row_without_a_field_is_gone()
    {
        using var kept = await SubmitAsync([], ("headline", "Prepend", "POST: "), ("keywords", "Append", "morning\r\npost"), ("", "Set", "of no field"), ("instructions", "Clear", "nobody reads this"));
        var form = await FormAsync();
        var page = await _person.GetStringAsync(Page);
        using var fewer = await SubmitAsync([], ("keywords", "Append", "morning"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(form.Rewrites, Is.EqualTo((FieldRewrite[])[new("headline", RewriteAction.Prepend, "POST: "), new("keywords", RewriteAction.Append, "morning\npost"), new("instructions", RewriteAction.Clear)]));
            Assert.That(page, Does.Contain(">POST: </textarea>").And.Match("value=\"instructions\" selected").And.Match("value=\"Clear\" selected"));
            Assert.That((await FormAsync()).Rewrites, Is.EqualTo((FieldRewrite[])[new("keywords", RewriteAction.Append, "morning")]));
        }
    }

    [Test]
    public async Task A_rewrite_that_cannot_work_is_refused_with_what_was_typed()
    {
        using var refused = await SubmitAsync([], ("headline", "Set", "{nothing-of-the-kind}"), ("creditLine", "Set", "Somebody else"));
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(html, Does.Contain("'nothing-of-the-kind' in the pattern is no field of a picture.").And.Contain("'creditLine' is no field that can be rewritten"));
            Assert.That(html, Does.Contain(">{nothing-of-the-kind}</textarea>").And.Contain(">Somebody else</textarea>"));
            Assert.That((await FormAsync()).Rewrites, Is.Empty);
        }
    }

    [Test]
    public async Task A_form_is_seen_in_pictures_before_it_is_kept()
    {
        using var seen = await SubmitAsync(new() { ["preview"] = "1", ["Client.FileName"] = "post-{name}", ["Client.CreditStyle"] = "guardian", ["Client.SignOff"] = "true" }, ("headline", "Set", "Only for the Post"));
        var html = WebUtility.HtmlDecode(await seen.Content.ReadAsStringAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(html, Does.Contain("post-SAMPLE-0101-state-room.jpg").And.Contain("Photograph: Vladimir Astapkovich").And.Contain("<ins>Only for the Post</ins>"));
            Assert.That(html, Does.Contain(">Only for the Post</textarea>"), "what was typed is still there");
            Assert.That(await FormAsync(), Is.EqualTo(ClientForm.Original));
        }
    }

    [Test]
    public async Task A_dry_run_says_what_goes_where_with_which_words_and_sends_nothing()
    {
        using var kept = await SubmitAsync(new() { ["document"] = "Ninjs31" }, ("headline", "Set", "Only for the Post"));
        var button = await _person.GetStringAsync(Page);

        var html = WebUtility.HtmlDecode(await _person.GetStringAsync($"/syndication/subscribers/test?id={_subscriber}&files=true"));

        var traces = await _host.RunAsync(async services =>
        {
            var context = services.GetRequiredService<DeskContext>();
            return await context.Set<Delivery>().CountAsync() + await context.Set<ExportReceipt>().CountAsync();
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(button, Does.Contain($"/syndication/subscribers/test?id={_subscriber}&amp;files=true"));
            Assert.That(html, Does.Contain("<bdi>Inbox</bdi>").And.Contain($">{Seed}</bdi>").And.Contain(">SAMPLE-0101-state-room.ninjs.json</bdi>"));
            Assert.That(html, Does.Contain("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA").And.Contain("<ins>Only for the Post</ins>"));
            Assert.That(traces, Is.Zero);
            Assert.That(Directory.Exists(Path.Combine(_host.DataFolder, "outbox", "post")), Is.False);
        }
    }

    private Task<HttpResponseMessage> SubmitAsync(Dictionary<string, string> fields, params (string Field, string Action, string Text)[] rewrites)
    {
        (fields["Client.Name"], fields["Client.IsActive"]) = ("Morning Post", "true");
        return _person.SubmitAsync(Page, fields, "subscriber", rewrites.SelectMany(row => (KeyValuePair<string, string>[])[new("rewriteField", row.Field), new("rewriteAction", row.Action), new("rewriteText", row.Text)])
            .Append(new("product", "1")));
    }

    private Task<ClientForm> FormAsync() => _host.RunAsync(services => services.GetRequiredService<DeskContext>().Set<Subscriber>().AsNoTracking().Select(subscriber => subscriber.Form).SingleAsync());

    private async Task<long> MadeAsync(string address, object body)
    {
        using var answer = await _person.PostAsJsonAsync(address, body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
    }
}

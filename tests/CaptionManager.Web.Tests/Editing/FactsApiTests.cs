using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Editing;

[TestFixture]
internal sealed class FactsApiTests
{
    private DeskHost _host = null!;
    private DeskBrowser _desk = null!;
    private PhotoId _photo;

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        _photo = await _host.TakeInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _desk.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Get_Facts_TellsTheCreditInItsPartsWithOriginsAndTag()
    {
        var answer = await _desk.GetAsync($"/api/v1/photos/{_photo}/facts");
        var json = await JsonAsync(answer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Headers.ETag?.Tag, Is.EqualTo("\"1\""));
            Assert.That((string?)json["state"], Is.EqualTo("draft"));
            Assert.That(json["facts"]!["creators"]!.AsArray().Select(node => (string?)node), Is.EqualTo(["Vladimir Astapkovich"]));
            Assert.That((string?)json["facts"]!["pool"], Is.EqualTo("Kremlin Pool"));
            Assert.That((string?)json["facts"]!["caption"], Does.EndWith("February 17, 2023"));
            Assert.That((string?)json["origins"]!["creators"], Is.EqualTo("derived").Or.EqualTo("embedded"));
        }
    }

    [Test]
    public async Task Get_FactsTheCallerHas_AreNotSentAgain()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/photos/{_photo}/facts");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"1\""));

        Assert.That((await _desk.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Put_Edit_SavesARevisionAndLeavesOtherFields()
    {
        var answer = await PutAsync("\"1\"", new { headline = "Talks", keywords = new[] { "politics" }, instructions = (string?)null });

        var facts = (await JsonAsync(await _desk.GetAsync($"/api/v1/photos/{_photo}/facts")))["facts"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Headers.ETag?.Tag, Is.EqualTo("\"2\""));
            Assert.That((string?)facts["headline"], Is.EqualTo("Talks"));
            Assert.That((string?)facts["pool"], Is.EqualTo("Kremlin Pool"));
        }
    }

    [Test]
    public async Task Put_WithoutTheRevision_IsRefused()
    {
        var answer = await PutAsync(null, new { headline = "Talks" });

        Assert.That((int)answer.StatusCode, Is.EqualTo(428));
        Assert.That((string?)(await JsonAsync(answer))["type"], Does.EndWith("revision-required"));
    }

    [Test]
    public async Task Put_TwoClients_TheSecondSeesTheFirstsTextAndNothingIsLost()
    {
        using var other = await _host.SignInAsync(DeskRoles.Editor);
        await PutAsync("\"1\"", new { headline = "First", city = "Minsk" });

        using var request = Put("\"1\"", new { headline = "Second", country = "Russia" });
        var answer = await other.SendAsync(request);
        var json = await JsonAsync(answer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That(answer.Headers.ETag?.Tag, Is.EqualTo("\"2\""));
            Assert.That((string?)json["facts"]!["headline"], Is.EqualTo("First"));
            Assert.That(json["clashes"]!.AsArray().Select(node => (string?)node), Is.EqualTo(["headline"]));
            Assert.That((string?)json["merged"]!["headline"], Is.EqualTo("Second"));
            Assert.That((string?)json["merged"]!["city"], Is.EqualTo("Minsk"));
            Assert.That((string?)json["merged"]!["country"], Is.EqualTo("Russia"));
        }
    }

    [TestCase("""{"facts":{"headline":7}}""", 400)]
    [TestCase("""{"facts":{"nonsense":"x"}}""", 422)]
    [TestCase("""{"facts":{},"extra":1}""", 400)]
    [TestCase("""{"facts":""", 400)]
    public async Task Put_BodyThatIsNoEdit_IsRefusedAsAProblem(string body, int status)
    {
        using var request = Put("\"1\"", new { });
        request.Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));

        var answer = await _desk.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task Put_PersonWithoutTheAbility_IsForbidden()
    {
        using var syndication = await _host.SignInAsync(DeskRoles.Syndication);
        using var request = Put("\"1\"", new { headline = "Mine" });

        Assert.That((await syndication.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Revert_Edit_GoesBackAndHistoryTellsBoth()
    {
        await PutAsync("\"1\"", new { headline = "Talks" });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/photos/{_photo}/facts:revert") { Content = JsonContent.Create(new { revision = 1 }) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"2\""));

        var answer = await _desk.SendAsync(request);
        var history = (await JsonAsync(await _desk.GetAsync($"/api/v1/photos/{_photo}/history"))).AsArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(history.Select(item => (string?)item!["kind"]), Is.EqualTo(["reverted", "saved", "arrived"]));
            Assert.That((string?)history[1]!["changes"]![0]!["field"], Is.EqualTo("headline"));
            Assert.That((string?)history[1]!["changes"]![0]!["after"], Is.EqualTo("Talks"));
        }
    }

    [Test]
    public async Task Parse_CaptionWithCredit_SplitsThem()
    {
        var answer = await JsonAsync(await _desk.PostAsJsonAsync("/api/v1/captions:parse", new { text = "A dog runs in Minsk (Ann Lee/AP)" }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)answer["caption"], Is.EqualTo("A dog runs in Minsk"));
            Assert.That((string?)answer["credit"]!["creators"]![0], Is.EqualTo("Ann Lee"));
            Assert.That((string?)answer["credit"]!["agencies"]![0], Is.EqualTo("AP"));
            Assert.That((string?)answer["creditText"], Is.EqualTo("(Ann Lee/AP)"));
        }
    }

    [Test]
    public async Task Format_Credit_WritesTheStyleAskedForAndRefusesAnUnknownOne()
    {
        var credit = new { creators = new[] { "Ann Lee" }, agencies = new[] { "AP" } };
        var known = await JsonAsync(await _desk.PostAsJsonAsync("/api/v1/captions:format", new { credit, styles = new[] { "ap" } }));
        var unknown = await _desk.PostAsJsonAsync("/api/v1/captions:format", new { credit, styles = new[] { "nobody" } });

        Assert.That((string?)known[0]!["creditLine"], Does.Contain("Ann Lee"));
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private Task<HttpResponseMessage> PutAsync(string? tag, object facts) => _desk.SendAsync(Put(tag, facts));

    private HttpRequestMessage Put(string? tag, object facts)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/photos/{_photo}/facts") { Content = JsonContent.Create(new { facts }) };
        if (tag is not null) request.Headers.IfMatch.Add(new EntityTagHeaderValue(tag));
        return request;
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}

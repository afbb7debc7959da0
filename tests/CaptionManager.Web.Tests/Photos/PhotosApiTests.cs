using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Jobs;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Photos;

[TestFixture]
internal sealed class PhotosApiTests
{
    private DeskHost _host = null!;
    private DeskBrowser _desk = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = await DeskHost.StartAsync();
        _desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var answer = await _desk.PostAsync("/api/v1/samples", null);
        answer.EnsureSuccessStatusCode();
        await _host.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _desk.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task List_FollowedByItsLinks_ShowsEveryPhotoOnce()
    {
        var seen = new List<string>();
        var address = "/api/v1/photos?limit=7";
        while (address is not null)
        {
            using var answer = await _desk.GetAsync(address);
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
            seen.AddRange(page.GetProperty("photos").EnumerateArray().Select(photo => photo.GetProperty("id").GetString()!));
            address = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Has.Count.EqualTo(Samples.Photos.Count).And.Unique);
            Assert.That(seen, Is.Ordered.Descending.Using((IComparer<string>)StringComparer.Ordinal));
        }
    }

    [TestCase("is=duplicate", 3)]
    [TestCase("credit=sputnik", 3)]
    [TestCase("credit=Kremlin%20Pool", 3)]
    [TestCase("text=novo-ogaryovo%20lukashenko", 3)]
    [TestCase("state=approved", 0)]
    [TestCase("state=nonsense&limit=500", 24)]
    [TestCase("uploader=me&limit=500", 24)]
    [TestCase("batch=1&limit=500", 24)]
    [TestCase("batch=99", 0)]
    [TestCase("missing=caption", 0)]
    public async Task List_Narrowed_ShowsWhatItSays(string query, int expected)
    {
        var page = await _desk.GetFromJsonAsync<JsonElement>($"/api/v1/photos?{query}");

        Assert.That(page.GetProperty("photos").GetArrayLength(), Is.GreaterThanOrEqualTo(expected).And.LessThanOrEqualTo(expected == 3 ? 6 : expected));
    }

    [Test]
    public async Task Find_OnePhoto_HasFactsHistoryAndTag()
    {
        var id = await IdOfAsync("SAMPLE-0101");
        using var answer = await _desk.GetAsync($"/api/v1/photos/{id}");
        var photo = await answer.Content.ReadFromJsonAsync<JsonElement>();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Headers.ETag, Is.EqualTo(new EntityTagHeaderValue("\"1\"")));
            Assert.That(photo.GetProperty("facts").GetProperty("agencies")[0].GetString(), Is.EqualTo("Sputnik"));
            Assert.That(photo.GetProperty("history")[0].GetProperty("number").GetInt32(), Is.EqualTo(1));
            Assert.That(photo.GetProperty("preview").GetString(), Is.EqualTo("ready"));
        }
    }

    [TestCase("thumbnail", "image/jpeg")]
    [TestCase("screen", "image/jpeg")]
    [TestCase("original", "image/jpeg")]
    public async Task Picture_AskedForAgain_IsNotSentAgain(string which, string mediaType)
    {
        var address = $"/api/v1/photos/{await IdOfAsync("SAMPLE-0202")}/{which}";
        using var first = await _desk.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _desk.SendAsync(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotModified)));
            Assert.That(first.Content.Headers.ContentType?.MediaType, Is.EqualTo(mediaType));
            Assert.That(first.Headers.CacheControl?.Private, Is.True);
        }
    }

    [Test]
    public async Task Original_WholeAndInPart_AreTheBytesThatCame()
    {
        var sent = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0202-sea.jpg"));
        var address = $"/api/v1/photos/{await IdOfAsync("SAMPLE-0202")}/original";
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(1000, 1999) } };
        using var part = await _desk.SendAsync(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _desk.GetByteArrayAsync(address), Is.EqualTo(sent));
            Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
            Assert.That(await part.Content.ReadAsByteArrayAsync(), Is.EqualTo(sent[1000..2000]));
        }
    }

    [Test]
    public async Task Original_OpenedByItself_IsAPictureInASandbox()
    {
        using var answer = await _desk.GetAsync($"/api/v1/photos/{await IdOfAsync("SAMPLE-0202")}/original");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'").And.EndsWith("sandbox"));
        }
    }

    [TestCase("thumbnail")]
    [TestCase("screen")]
    [TestCase("original")]
    public async Task Picture_AskedForByAStranger_IsRefused(string which)
    {
        using var stranger = _host.Anonymous();
        using var answer = await stranger.GetAsync($"/api/v1/photos/{await IdOfAsync("SAMPLE-0202")}/{which}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("/api/v1/photos/0000000000001", HttpStatusCode.NotFound)]
    [TestCase("/api/v1/photos/0000000000001/thumbnail", HttpStatusCode.NotFound)]
    [TestCase("/api/v1/batches/4711", HttpStatusCode.NotFound)]
    [TestCase("/batches/4711", HttpStatusCode.NotFound)]
    public async Task Find_NoSuchThing_IsNotFound(string address, HttpStatusCode expected)
    {
        using var answer = await _desk.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task Sheet_SearchedForWords_ShowsThePhotoAndTheChip()
    {
        var page = await _desk.GetStringAsync("/photos?text=lighthouse");

        Assert.That(page, Does.Contain("SAMPLE-0203-lighthouse.jpg").And.Contain("filter-chip").And.Not.Contain("SAMPLE-0301"));
    }

    [Test]
    public async Task Sheet_SearchedForWords_MarksThemAndSaysWhatIsMissing()
    {
        var page = await _desk.GetStringAsync("/photos?text=lighthouse");

        Assert.That(page, Does.Contain("below a <mark>lighthouse</mark> during").And.Contain("No alt text"));
    }

    /// <summary>Of each photo the weightiest slip, how many weigh as much, and none where there is none.</summary>
    [Test]
    public async Task Lint_OfPhotosInAList_SaysTheWorstOfEach()
    {
        var photos = (await _desk.GetFromJsonAsync<JsonElement>("/api/v1/photos?limit=24")).GetProperty("photos").EnumerateArray().ToDictionary(photo => photo.GetProperty("fileName").GetString()!, photo => photo.GetProperty("id").GetString()!);
        using var answer = await _desk.PostAsJsonAsync("/api/v1/photos:lint", new { photos = photos.Values.Append("00000000000GG") });
        var found = (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().ToDictionary(one => one.GetProperty("photo").GetString()!);

        var summit = found[photos["SAMPLE-0101-state-room.jpg"]];
        Assert.That(summit.GetProperty("severity").GetString(), Is.EqualTo("warning"));
        Assert.That(summit.GetProperty("count").GetInt32(), Is.EqualTo(1), "the two persons who are not among those shown weigh less");
        Assert.That(summit.GetProperty("message").GetString(), Does.Contain("IIM holds 32"));
        Assert.That(found.Keys, Is.SubsetOf(photos.Values));
    }

    [Test]
    public async Task Sheet_SearchWithMarkup_IsInert()
    {
        var page = await _desk.GetStringAsync("/photos?text=%3Cscript%3Ealert(1)%3C/script%3E&batch=1");

        Assert.That(page, Does.Not.Contain("<script>alert"));
    }

    private async Task<string> IdOfAsync(string name)
    {
        var page = await _desk.GetFromJsonAsync<JsonElement>("/api/v1/photos?limit=500");
        return page.GetProperty("photos").EnumerateArray().First(photo => photo.GetProperty("fileName").GetString()!.StartsWith(name, StringComparison.Ordinal)).GetProperty("id").GetString()!;
    }
}

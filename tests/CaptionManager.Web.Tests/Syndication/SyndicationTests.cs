using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Metadata;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Syndication;

[TestFixture]
internal sealed class SyndicationTests
{
    private DeskHost _host = null!;
    private static readonly string[] Documents = ["manifest.csv", "contact-sheet.html", "manifest.ninjs.json", "manifest.newsml-g2.xml"];

    private DeskBrowser _syndication = null!;
    private PhotoId _approved;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _syndication = await _host.SignInAsync(DeskRoles.Syndication);
        _approved = await ApprovedAsync("SAMPLE-0101-state-room.jpg");
        await ApprovedAsync("SAMPLE-0201-mountains.jpg");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _syndication.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task A_package_is_a_whole_zip_file_with_every_approved_picture_and_the_manifest()
    {
        using var answer = await _syndication.PostAsJsonAsync("/api/v1/packages", new { });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/zip"));
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.That(
            zip.Entries.Select(entry => entry.FullName), Is.EqualTo((string[])["SAMPLE-0101-state-room.jpg", "SAMPLE-0201-mountains.jpg", .. Documents]));
    }

    [Test]
    public async Task The_page_sends_what_is_ticked()
    {
        using var asked = await _syndication.PostAsync("/syndication/package", new FormUrlEncodedContent([KeyValuePair.Create("photo", _approved.ToString())]));
        using var answer = await _syndication.GetAsync(asked.Headers.Location);

        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo((string[])["SAMPLE-0101-state-room.jpg", .. Documents]));
    }

    [Test]
    public async Task A_package_says_its_length_first_and_goes_on_where_it_broke()
    {
        using var answer = await _syndication.PostAsJsonAsync("/api/v1/packages", new { });
        var whole = await answer.Content.ReadAsByteArrayAsync();
        var place = answer.Content.Headers.ContentLocation!;
        var tag = answer.Headers.ETag!;
        using var head = await _syndication.SendAsync(new HttpRequestMessage(HttpMethod.Head, place));
        using var rest = await RangeAsync(place, new RangeHeaderValue(100_000, null), tag);
        using var end = await RangeAsync(place, new RangeHeaderValue(null, 22), tag);
        using var other = await RangeAsync(place, new RangeHeaderValue(100_000, null), new EntityTagHeaderValue("\"another\""));
        using var beyond = await RangeAsync(place, new RangeHeaderValue(whole.Length, null), tag);
        using var unknown = await _syndication.GetAsync($"/api/v1/packages/{Guid.Empty}/file");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(whole.Length));
            Assert.That((head.StatusCode, head.Content.Headers.ContentLength), Is.EqualTo((HttpStatusCode.OK, whole.Length)));
            Assert.That(rest.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
            Assert.That(rest.Content.Headers.ContentRange!.ToString(), Is.EqualTo($"bytes 100000-{whole.Length - 1}/{whole.Length}"));
            Assert.That(await rest.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[100_000..]));
            Assert.That(await end.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[^22..]));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK), "a range of another version is none");
            Assert.That(beyond.StatusCode, Is.EqualTo(HttpStatusCode.RequestedRangeNotSatisfiable));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }

        Task<HttpResponseMessage> RangeAsync(Uri address, RangeHeaderValue range, EntityTagHeaderValue condition) => _syndication.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = range, IfRange = new RangeConditionHeaderValue(condition) } });
    }

    [Test]
    public async Task A_package_of_somebody_else_is_not_there()
    {
        using var made = await _syndication.PostAsJsonAsync("/api/v1/packages", new { });
        var place = made.Content.Headers.ContentLocation!;
        using var colleague = await _host.SignInAsync(DeskRoles.Syndication, "colleague@desk.example");

        using var foreign = await colleague.GetAsync(place);
        using var own = await _syndication.GetAsync(place);

        Assert.That((foreign.StatusCode, own.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
    }

    [Test]
    public async Task A_file_comes_whole_and_by_ranges_the_same_with_its_credit_in_it()
    {
        var whole = await _syndication.GetByteArrayAsync($"/api/v1/photos/{_approved}/file");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/photos/{_approved}/file");
        request.Headers.Range = new RangeHeaderValue(1_000, 4_999);
        using var part = await _syndication.SendAsync(request);

        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await part.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[1_000..5_000]));
        using var stream = new MemoryStream(whole);
        Assert.That(PhotoFile.Inspect(stream).Metadata.Text(MetadataFields.CreditLine), Is.EqualTo("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA"));
    }

    [Test]
    public async Task What_is_not_approved_is_not_there_and_the_answer_says_what_to_do()
    {
        var draft = await _host.TakeInAsync("SAMPLE-0202-sea.jpg");

        using var file = await _syndication.GetAsync($"/api/v1/photos/{draft}/file");
        using var package = await _syndication.PostAsJsonAsync("/api/v1/packages", new { photos = new[] { draft.ToString() } });

        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(package.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        var problem = await package.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("approvals page"));
    }

    [Test]
    public async Task A_role_that_does_not_syndicate_takes_nothing_out()
    {
        using var photoDesk = await _host.SignInAsync(DeskRoles.PhotoDesk);

        using var file = await photoDesk.GetAsync($"/api/v1/photos/{_approved}/file");
        using var package = await photoDesk.PostAsJsonAsync("/api/v1/packages", new { });

        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(package.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<PhotoId> ApprovedAsync(string fileName)
    {
        var photo = await _host.TakeInAsync(fileName);
        foreach (var action in (ApprovalAction[])[ApprovalAction.Submit, ApprovalAction.Approve])
        {
            var outcome = await _host.RunAsync(services => services.GetRequiredService<DecideHandler>()
                .HandleAsync(new DecisionRequest(photo, action), Actor.Desk, CancellationToken.None));
            Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
        }

        return photo;
    }
}

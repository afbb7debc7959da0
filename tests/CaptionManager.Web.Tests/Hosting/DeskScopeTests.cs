using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Pairing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>Another desk's photo, and all that hangs on it, is not there: at every address, in every list, in every body.</summary>
public sealed class DeskScopeTests
{
    private const string Secret = "SAMPLE-0101-state-room.jpg";
    private const string Twin = "SAMPLE-0102-state-room.jpg";
    private const string Own = "SAMPLE-0205-wind-farm.jpg";

    /// <summary>What names no photo, nor what hangs on one: addresses with places that everybody with the ability may use.</summary>
    private static readonly string[] OfTheHouse =
    [
        "/api/v1/desks/{id:int}", "/api/v1/desks/{id:int}/required-fields", "/api/v1/keys/{id:guid}", "/api/v1/keys/{id:guid}/rotate", "/api/v1/products/{id:long}", "/api/v1/subscribers/{id:long}",
        "/api/v1/subscribers/{id:long}/destinations", "/api/v1/subscribers/{id:long}/destinations/{destination:long}", "/api/v1/subscribers/{id:long}/test",
        "/people/desks/{id:int}", "/people/desks/{id:int}/fields", "/people/{Id:guid}", "/settings/keys/{id:guid}/revoke", "/settings/lists/{Id:long}",
        "/api/v1/typing/templates/{id:long}:fill",

        // A person's own, or everybody's.
        "/api/v1/searches/{id:long}", "/api/v1/searches/{id:long}/undo",

        // A file on its way belongs to whoever sends it, a package to whoever asked for it; nobody else finds them.
        "/api/v1/uploads/{id}", "/api/v1/packages/{id:guid}/file",
    ];

    private readonly Dictionary<string, string> _foreign = [];
    private DeskHost _host = null!;
    private DeskBrowser _sports = null!;
    private DeskBrowser _all = null!;
    private PhotoId _secret;
    private PhotoId _own;
    private int _foreignDesk;
    private int _sportsDesk;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync(web => web.UseSetting("Delivery:RoundSeconds", "3600"));
        (_sportsDesk, _foreignDesk) = (await MakeDeskAsync("Sports"), await MakeDeskAsync("Foreign"));
        await SubscribeAsync();
        (_secret, var foreignBatch) = await TakeInAsync(Secret, _foreignDesk);
        var (twin, _) = await TakeInAsync(Twin, _foreignDesk);
        (_own, _) = await TakeInAsync(Own, _sportsDesk);
        foreach (var id in (PhotoId[])[_secret, twin, _own]) await DecideAsync(id, ApprovalAction.Submit);
        await DecideAsync(_secret, ApprovalAction.Approve);
        await _host.Services.GetRequiredService<DeliveryLanes>().RunAsync(CancellationToken.None);

        _foreign["photo"] = _secret.ToString();
        _foreign["batch"] = Number(foreignBatch);
        await _host.RunAsync(async services =>
        {
            var sheet = "file;caption\nx.jpg;Nobody knows."u8.ToArray();
            _foreign["sheet"] = Number(await services.GetRequiredService<PairingHandler>().AddAsync(foreignBatch, "captions.csv", sheet, Actor.Desk, CancellationToken.None) ?? 0);
            var edit = (BatchEditOutcome.Done)await services.GetRequiredService<BatchEditHandler>().OpenAsync([_secret, _own], Actor.Desk, CancellationToken.None);
            _foreign["edit"] = Number(edit.Id);
            var context = services.GetRequiredService<DeskContext>();
            var finding = await context.DuplicateFindings.FirstAsync();
            (_foreign["finding"], _foreign["group"]) = (Number(finding.Id), Number(finding.GroupId!.Value));
            _foreign["delivery"] = Number(await context.Set<Delivery>().Select(delivery => delivery.Id).FirstAsync());
            return true;
        });
        _all = await _host.SignInAsync(DeskRoles.Administrator, "all@desk.example");
        _sports = await LimitedAsync("sports@desk.example", DeskRoles.Administrator);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _sports?.Dispose();
        _all?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    [Test]
    public async Task EveryAddress_ThatNamesAnObjectOfAnotherDesk_AnswersNotFound()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var route in DeskRoute.All(_host).Where(route => route.Ability is not null && route.Places.Any() && !OfTheHouse.Contains(route.Pattern)))
        {
            string address;
            try
            {
                address = route.With(place => Foreign(route.Pattern, place));
            }
            catch (KeyNotFoundException)
            {
                wrong.Add($"{route}: say what it names, or list it as of the house");
                continue;
            }

            tried++;
            using var refused = await SendAsync(_sports, route, address);
            if (refused.StatusCode != HttpStatusCode.NotFound) wrong.Add($"{route}: {(int)refused.StatusCode} for another desk");
            if (route.IsUnsafe) continue;

            // Else the 404 above would say nothing.
            using var control = await SendAsync(_all, route, address);
            if (control.StatusCode == HttpStatusCode.NotFound && !address.EndsWith("/screen", StringComparison.Ordinal)) wrong.Add($"{route}: not found for somebody who sees all desks either");
        }

        TestContext.Out.WriteLine($"[figure] {tried} addresses tried with an object of another desk");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(tried, Is.GreaterThan(45));
        }
    }

    [Test]
    public async Task EveryListAndPage_HoldsNothingOfAnotherDesk()
    {
        var wrong = new List<string>();
        var shown = 0;
        foreach (var route in DeskRoute.All(_host).Where(route => route.Ability is not null && !route.IsUnsafe && !route.Places.Any()))
        {
            using var answer = await SendAsync(_sports, route, route.Address);
            var body = await answer.Content.ReadAsStringAsync();
            if (body.Contains(_secret.ToString(), StringComparison.Ordinal) || body.Contains("state-room", StringComparison.Ordinal) || body.Contains("Lukashenko", StringComparison.Ordinal))
                wrong.Add(route.ToString());
            using var control = await SendAsync(_all, route, route.Address);
            if ((await control.Content.ReadAsStringAsync()).Contains("state-room", StringComparison.Ordinal)) shown++;
        }

        TestContext.Out.WriteLine($"[figure] {shown} lists and pages show the photo to somebody of all desks");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(shown, Is.GreaterThan(5), "Else the lists say nothing");
        }
    }

    [Test]
    public async Task Bodies_ThatNameAPhotoOfAnotherDesk_ChangeNothing()
    {
        using var many = await _sports.PostAsJsonAsync("/api/v1/decisions", new { photos = new[] { _secret.ToString() }, action = "kill", reason = "Not ours." });
        using var forecast = await _sports.PostAsJsonAsync("/api/v1/approvals/forecast", new { photos = new[] { _secret.ToString() } });
        using var package = await _sports.PostAsJsonAsync("/api/v1/packages", new { photos = new[] { _secret.ToString() } });
        using var edit = await _sports.PostAsJsonAsync("/api/v1/batch-edits/", new { photos = new[] { _secret.ToString() } });
        using var check = await _sports.PostAsJsonAsync("/api/v1/duplicates:check", new { captions = new[] { new { id = "1", text = "Vladimir Putin and Alexander Lukashenko pose for a photo." } } });
        using var lint = await _sports.PostAsJsonAsync("/api/v1/photos:lint", new { photos = new[] { _secret.ToString() } });
        using var lintOfAll = await _all.PostAsJsonAsync("/api/v1/photos:lint", new { photos = new[] { _secret.ToString() } });
        var decided = await many.Content.ReadAsStringAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(decided, Does.Contain("not-found").And.Not.Contain("\"done\":true"));
            Assert.That(await forecast.Content.ReadAsStringAsync(), Is.EqualTo("[]"));
            Assert.That(await lint.Content.ReadAsStringAsync(), Is.EqualTo("[]"));
            Assert.That(await lintOfAll.Content.ReadAsStringAsync(), Does.Contain(_secret.ToString()), "else the empty list says nothing");
            Assert.That(package.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "nothing to send");
            Assert.That(edit.IsSuccessStatusCode, Is.False);
            Assert.That(await check.Content.ReadAsStringAsync(), Does.Not.Contain(_secret.ToString()));
            Assert.That(await StateAsync(_secret), Is.EqualTo(PhotoState.Approved));
        }
    }

    [Test]
    public async Task Template_OfTheHouse_IsFilledFromOnesOwnPhotosOnly()
    {
        using var made = await _sports.SubmitAsync("/settings/lists/new?kind=template", new() { ["name"] = "Match", ["field"] = "caption", ["text"] = "Players. {caption}", ["active"] = "true" }, "typing-list");
        var template = (await _sports.GetFromJsonAsync<JsonElement>("/api/v1/typing/templates")).EnumerateArray().Single().GetProperty("id");

        using var foreign = await _sports.PostAsJsonAsync($"/api/v1/typing/templates/{template}:fill", new { photo = $"{_secret}" });
        using var own = await _sports.PostAsJsonAsync($"/api/v1/typing/templates/{template}:fill", new { photo = $"{_own}" });

        Assert.That((foreign.StatusCode, own.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Keys_SeeWhatTheirOwnerSees()
    {
        using var made = await _sports.PostAsJsonAsync("/api/v1/keys/", new { name = "script", scopes = new[] { "photos.view" } });
        var key = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString();
        using var program = _host.Anonymous();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var foreign = await program.GetAsync($"/api/v1/photos/{_secret}");
        using var own = await program.GetAsync($"/api/v1/photos/{_own}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Upload_OfWhatAnotherDeskHas_SaysSoAndNamesNoPhoto_AndWhatIsNewComesToTheOwnDesk()
    {
        using var known = await UploadAsync(_sports, Secret);
        using var fresh = await UploadAsync(_sports, "SAMPLE-0303-stadium.jpg");
        var photo = PhotoId.Parse((await fresh.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files")[0].GetProperty("photoId").GetString()!, null);
        var placed = await _host.RunAsync(services => services.GetRequiredService<PlacePhotoHandler>().FindAsync(photo, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await known.Content.ReadAsStringAsync(), Does.Contain("on-another-desk").And.Not.Contain(_secret.ToString()));
            Assert.That(placed!.Desk, Is.EqualTo("Sports"));
        }
    }

    [Test]
    public async Task Desks_SetByAnAdministrator_CountFromTheNextRequestOn()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor, "new@desk.example");
        var account = await _host.EnsureAccountAsync("new@desk.example", DeskRoles.Editor);
        using var before = await editor.GetAsync($"/api/v1/photos/{_secret}");
        using var set = await _all.SubmitAsync($"/people/{account}", new() { ["desk"] = Number(_sportsDesk) }, "desks");
        using var after = await editor.GetAsync($"/api/v1/photos/{_secret}");
        using var page = await editor.GetAsync($"/photos/{_secret}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(set.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task Placement_IsChangedByTheTagThatWasSeenAndHandsThePhotoOver()
    {
        var (photo, _) = await TakeInAsync("SAMPLE-0304-rain.jpg", _sportsDesk);
        var address = $"/api/v1/photos/{photo}/placement";
        using var seen = await _sports.GetAsync(address);
        using var untagged = await _sports.PutAsJsonAsync(address, new { desk = _foreignDesk, assignee = (Guid?)null });
        using var stale = await PlaceAsync("\"0.00000000000000000000000000000000\"");
        using var handed = await PlaceAsync(seen.Headers.ETag!.Tag);
        using var gone = await _sports.GetAsync(address);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(untagged.StatusCode, Is.EqualTo((HttpStatusCode)428));
            Assert.That(stale.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That(handed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }

        async Task<HttpResponseMessage> PlaceAsync(string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(new { desk = _foreignDesk, assignee = (Guid?)null }) };
            request.Headers.TryAddWithoutValidation("If-Match", tag);
            return await _sports.SendAsync(request);
        }
    }

    private string Foreign(string pattern, string place) => (pattern.Replace("/api/v1", "", StringComparison.Ordinal).Split('/')[1], place.ToLowerInvariant()) switch
    {
        ("photos", "id") or (_, "photo") => _foreign["photo"],
        ("batches", "id") => _foreign["batch"],
        ("sheets" or "pairing", "id") => _foreign["sheet"],
        ("batch-edits", "id") => _foreign["edit"],
        ("duplicates", "id") when pattern.Contains("/groups/", StringComparison.Ordinal) => _foreign["group"],
        ("duplicates", "id") => _foreign["finding"],
        ("duplicate-groups", "id") => _foreign["group"],
        ("deliveries" or "syndication", "id") => _foreign["delivery"],
        (_, "line") => "2",
        (_, "verb") => "retry",
        ("subscribers", "id") => "1",
        _ => throw new KeyNotFoundException(pattern),
    };

    private async Task<DeskBrowser> LimitedAsync(string name, DeskRole role)
    {
        var account = await _host.EnsureAccountAsync(name, role);
        await _host.RunAsync(services => services.GetRequiredService<DesksHandler>().SetAsync(Actor.Desk, account, [_sportsDesk], CancellationToken.None));
        return await _host.SignInAsync(role, name);
    }

    private Task<int> MakeDeskAsync(string name) => _host.RunAsync(async services =>
        (await services.GetRequiredService<DesksHandler>().MakeAsync(Actor.Desk, name, CancellationToken.None)).Value);

    private Task<(PhotoId Photo, long Batch)> TakeInAsync(string sample, int desk) => _host.RunAsync(async services =>
    {
        var batch = (await services.GetRequiredService<OpenBatchHandler>().HandleAsync(null, desk, Actor.Desk, CancellationToken.None))!.Value;
        await using var content = File.OpenRead(Samples.Path(sample));
        var outcome = await services.GetRequiredService<IngestPhotoHandler>().HandleAsync(new IngestFile(batch, sample, null, content, Actor.Desk), CancellationToken.None);
        return (((IngestOutcome.Added)outcome).PhotoId, batch);
    });

    private Task<bool> SubscribeAsync() => _host.RunAsync(async services =>
    {
        var product = (SubscriberOutcome.Done)await services.GetRequiredService<ProductsHandler>().SaveAsync(null, new ProductInput("Everything"), Actor.Desk, CancellationToken.None);
        var handler = services.GetRequiredService<SubscribersHandler>();
        var client = (SubscriberOutcome.Done)await handler.SaveAsync(null, new SubscriberInput("Morning Post") { Products = [product.Id] }, Actor.Desk, CancellationToken.None);
        var place = new DestinationInput("Share", DestinationKind.Folder, Path.Combine(_host.DataFolder, "outbox", "post"));
        await handler.SaveDestinationAsync(client.Id, null, place, Actor.Desk, CancellationToken.None);
        await services.GetRequiredService<DeliveryLanes>().RunAsync(CancellationToken.None);
        return true;
    });

    private async Task DecideAsync(PhotoId photo, ApprovalAction action) => Assert.That(
        await _host.RunAsync(services => services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(photo, action, Override: "A test."), Actor.Desk, CancellationToken.None)),
        Is.InstanceOf<DecisionOutcome.Done>());

    private Task<PhotoState> StateAsync(PhotoId photo) =>
        _host.RunAsync(services => services.GetRequiredService<DeskContext>().Photos.Where(p => p.Id == photo).Select(p => p.State).SingleAsync());

    private static async Task<HttpResponseMessage> UploadAsync(DeskBrowser browser, string sample)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(Samples.Path(sample))), "files", sample } };
        return await browser.PostAsync("/api/v1/photos", form);
    }

    private static async Task<HttpResponseMessage> SendAsync(DeskBrowser browser, DeskRoute route, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), address);
        if (route.IsUnsafe) request.Content = new StringContent(route.ContentType.EndsWith("json", StringComparison.Ordinal) ? "{}" : "", new MediaTypeHeaderValue(route.ContentType));
        return await browser.SendAsync(request);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

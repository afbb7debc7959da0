using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Feeds;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>Works on the real desk with everything logged, then looks for what must be in no log.</summary>
[TestFixture]
internal sealed partial class LoggedSecretsTests
{
    private const string Address = "vera.contact@desk.example";
    private const string OwnPassword = "seven quiet rivers";
    private const string WrongPassword = "eight loud mountains";
    private const string Photographer = "jane.doe.private@agency.example";
    private const string Phone = "+44 20 7946 0123";
    private const string PushSecret = "push-secret-5b1f0c77a2";
    private const string SftpPassword = "sftp-password-91c4d2";
    private const string MailPassword = "mail-password-77e0aa";
    private const string Reader = "night.editor";

    private readonly Dictionary<string, string> _secrets = new(StringComparer.Ordinal)
    {
        ["a password"] = OwnPassword,
        ["a wrong password"] = WrongPassword,
        ["the password of everybody"] = DeskHost.Password,
        ["a sign-in name that is an address"] = Address,
        ["the photographer's address"] = Photographer,
        ["the photographer's telephone"] = Phone,
        ["a latitude"] = "51.5023",
        ["a latitude as written"] = "51,30.1387",
        ["a longitude"] = "0.1246",
        ["the secret of pushes"] = PushSecret,
        ["the password of a server"] = SftpPassword,
        ["the password of the mail host"] = MailPassword,
        ["a subscriber's address"] = Reader + "@",
    };

    private CollectedLog _log = null!;
    private RefusingMailHost _mail = null!;
    private DeskHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _log = CollectedLog.Open();
        _mail = RefusingMailHost.Start();
        _host = await DeskHost.StartAsync(web =>
        {
            web.UseSetting("Logging:LogLevel:Default", "Trace");
            web.UseSetting("Logging:Collected:LogLevel:Default", "Trace");
            web.UseSetting("Logging:Collected:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace");
            web.UseSetting("Delivery:RoundSeconds", "3600");
            web.UseSetting("Syndication:MailHost", "127.0.0.1");
            web.UseSetting("Syndication:MailPort", _mail.Port);
            web.UseSetting("Syndication:MailUnencrypted", "true");
            web.UseSetting("Syndication:MailFrom", "pictures@desk.example");
            web.UseSetting("Syndication:MailPassword", MailPassword);
            web.UseSetting("Syndication:PublicAddress", "https://pictures.desk.example/");
            web.ConfigureLogging(logging => logging.AddProvider(_log));
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _host.DisposeAsync();
        await _mail.DisposeAsync();
        _log.Dispose();
    }

    [Test]
    public async Task Log_AtItsLoudest_HoldsNoSecretAndNobodysContactOrPlace()
    {
        using var person = await SetUpAndSignInAsync();
        await UseKeyAsync(person);
        var photo = await UploadAsync(person);
        await FailAsync(person);
        await DeliverAsync(photo);
        await FetchAsync(photo);
        foreach (Cookie cookie in person.Cookies.GetAllCookies()) _secrets.Add($"cookie {cookie.Name}", cookie.Value);

        var leaks = _secrets.SelectMany(secret => _log.Lines.Where(line => line.Text.Contains(secret.Value, StringComparison.OrdinalIgnoreCase) || line.Text.Contains(Uri.EscapeDataString(secret.Value), StringComparison.OrdinalIgnoreCase))
            .Select(line => $"{secret.Key} in {line.Category}: {line.Text[..Math.Min(line.Text.Length, 300)]}")).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(leaks, Is.Empty);
            Assert.That(_log.Lines.Select(line => line.Category), Has.Some.StartsWith("Microsoft.EntityFrameworkCore").And.Some.StartsWith("Microsoft.AspNetCore.Authentication"), "the log is as loud as it can be");
            Assert.That(_log.Lines.Select(line => line.Text), Has.Some.Contains("is given up: 127.0.0.1 refuses the mail: ").And.Some.Contains("/feeds/…/photos failed"), "what failed is told, without whom it concerns");
        }
    }

    private async Task<DeskBrowser> SetUpAndSignInAsync()
    {
        var token = Secret("the set-up token", (await _host.RunAsync(services => services.GetRequiredService<SetUpLinks>().IssueAsync(CancellationToken.None)))!);
        using var first = _host.Anonymous();
        using var made = await first.SubmitAsync($"/set-up?token={token}", new() { ["displayName"] = "First person", ["userName"] = Address, ["password"] = OwnPassword });
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        using var wrong = _host.Anonymous();
        using var refused = await wrong.SubmitAsync("/sign-in", new() { ["userName"] = Address, ["password"] = WrongPassword });
        var person = _host.Anonymous();
        await person.SignInAsync(Address, OwnPassword);
        Secret("the request token", person.DefaultRequestHeaders.GetValues("RequestVerificationToken").Single());

        using var invited = await person.SubmitAsync("/people", new() { ["displayName"] = "Invited person", ["userName"] = "invited.person@desk.example", ["role"] = "Editor" }, "invite");
        var link = new Uri(Shown().Match(await invited.Content.ReadAsStringAsync()).Groups[1].Value);
        Secret("an invitation", link.Query.Split('=')[1]);
        Secret("an invited address", "invited.person@desk.example");
        using var other = _host.Anonymous();
        using var welcomed = await other.SubmitAsync(link.PathAndQuery, new() { ["password"] = "nine empty harbours" });
        Assert.That(welcomed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Secret("the invited person's password", "nine empty harbours");

        using var factor = await other.SubmitAsync("/settings/second-factor", new() { ["password"] = "nine empty harbours" });
        Assert.That((await factor.Content.ReadAsStringAsync()).Length, Is.GreaterThan(0));
        return person;
    }

    private async Task UseKeyAsync(DeskBrowser person)
    {
        using var answer = await person.PostAsJsonAsync("/api/v1/keys", new { name = "machine", scopes = new[] { Abilities.ViewPhotos } });
        var key = Secret("an API key", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!);
        using var program = _host.Anonymous();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var used = await program.GetAsync("/api/v1/session");
        Assert.That(used.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret("a key that opens nothing", "cm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        using var unknown = await program.GetAsync("/api/v1/session");
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private static async Task<PhotoId> UploadAsync(DeskBrowser person)
    {
        var file = JpegBuilder.From(await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0203-lighthouse.jpg"))).Remove(0xE1).Xmp($"""
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
             exif:GPSLatitude="51,30.1387N" exif:GPSLongitude="0,7.4760W"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">A lighthouse at dusk.</rdf:li></rdf:Alt></dc:description>
             <core:CreatorContactInfo rdf:parseType="Resource"><core:CiEmailWork>{Photographer}</core:CiEmailWork><core:CiTelWork>{Phone}</core:CiTelWork></core:CreatorContactInfo></rdf:Description></rdf:RDF></x:xmpmeta>
            """).ToArray();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "files", "lighthouse.jpg" }, { new ByteArrayContent(file[..2_000]), "files", "cut.jpg" } };
        using var answer = await person.PostAsync("/api/v1/photos", form);
        var fates = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files");
        Assert.That(fates.EnumerateArray().Select(fate => fate.GetProperty("status").GetString()), Is.EqualTo(new[] { "added", "refused" }));
        var id = fates[0].GetProperty("photoId").GetString()!;
        using var shown = await person.GetAsync($"/photos/{id}");
        Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return PhotoId.Parse(id, null);
    }

    private async Task FailAsync(DeskBrowser person)
    {
        foreach (var address in (string[])["/api/v1/no-such-thing", "/no-such-page", $"/sign-in?returnUrl={Uri.EscapeDataString(Address)}", "/password?token=nothing", "/api/v1/photos/4711"])
        {
            using var answer = await person.GetAsync(address);
        }

        using var content = new StringContent($$"""{"name":"{{PushSecret}}""", Encoding.UTF8, "application/json");
        using var broken = await person.PostAsync("/api/v1/keys", content);
        Assert.That(broken.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var forged = _host.Anonymous();
        using var refused = await forged.PostAsync("/sign-in", new FormUrlEncodedContent([new("userName", Address), new("password", OwnPassword)]));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private async Task DeliverAsync(PhotoId photo)
    {
        var actor = new Actor(null, "Editor");
        await _host.RunAsync(async services =>
        {
            var product = (SubscriberOutcome.Done)await services.GetRequiredService<ProductsHandler>().SaveAsync(null, new ProductInput("All"), actor, CancellationToken.None);
            var handler = services.GetRequiredService<SubscribersHandler>();
            var client = (SubscriberOutcome.Done)await handler.SaveAsync(null, new SubscriberInput("Weekly") { Products = [product.Id] }, actor, CancellationToken.None);
            foreach (var input in (DestinationInput[])
            [
                new("Feed", DestinationKind.Feed, "spring"),
                new("Mail", DestinationKind.Mail, $"{Reader}@post.example"),
                new("Push", DestinationKind.Http, "http://127.0.0.1:9/in", Secret: PushSecret),
                new("Server", DestinationKind.Sftp, "sftp://127.0.0.1:9/in", UserName: "desk", Secret: SftpPassword, HostKey: "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
            ])
            {
                var outcome = await handler.SaveDestinationAsync(client.Id, null, input, actor, CancellationToken.None);
                Assert.That(outcome, Is.InstanceOf<SubscriberOutcome.Done>(), $"{input.Name}: {JsonSerializer.Serialize<object>(outcome)}");
            }

            return true;
        });
        await SendAsync();
        foreach (var action in (ApprovalAction[])[ApprovalAction.Submit, ApprovalAction.Approve])
        {
            var outcome = await _host.RunAsync(services => services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(photo, action, Override: "For a test"), Actor.Desk, CancellationToken.None));
            Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
        }

        await SendAsync();
    }

    private async Task FetchAsync(PhotoId photo)
    {
        var (feed, link) = await _host.RunAsync(async services =>
        {
            var context = services.GetRequiredService<CaptionManager.Desk.Persistence.DeskContext>();
            var place = await context.Set<Destination>().AsNoTracking().SingleAsync(destination => destination.Kind == DestinationKind.Feed);
            var mailed = await context.Set<Delivery>().AsNoTracking().FirstAsync();
            return (services.GetRequiredService<FeedKeys>().KeyOf(place, FeedScopes.Lists | FeedScopes.Files), services.GetRequiredService<DeliveryLinks>().TokenOf(mailed.Key));
        });
        using var stranger = _host.Anonymous();
        Secret("the key of a feed", feed);
        Secret("a mailed link", link);
        using var list = await stranger.GetAsync($"/feeds/{feed}/photos");
        using var file = await stranger.GetAsync($"/feeds/{feed}/photos/{photo}/file");
        using var mailedFile = await stranger.GetAsync($"/d/{link}");
        Assert.That((list.StatusCode, file.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));

        // A failure of the desk itself is told with the address it was asked at.
        await _host.RunAsync(services => services.GetRequiredService<CaptionManager.Desk.Persistence.DeskContext>().Database.ExecuteSqlRawAsync("""ALTER TABLE "Deliveries" RENAME TO "Away" """));
        using var failed = await stranger.GetAsync($"/feeds/{feed}/photos");
        Assert.That((int)failed.StatusCode, Is.GreaterThanOrEqualTo(500));
    }

    private Task<int> SendAsync() => _host.Services.GetRequiredService<DeliveryLanes>().RunAsync(CancellationToken.None);

    private string Secret(string name, string value)
    {
        Assert.That(value, Has.Length.GreaterThan(8), name);
        _secrets.Add(name, value);
        return value;
    }

    [GeneratedRegex("""<code class="secret">([^<]+)</code>""")]
    private static partial Regex Shown();
}

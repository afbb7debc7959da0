using System.Globalization;
using System.Net;
using System.Text;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Pairing;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>Markup in every field of a photo, in its file name, in the name of its batch and in a sheet, and then every page there is.</summary>
public sealed class StoredMarkupTests
{
    // Out of text, out of a quoted attribute, and as an address.
    private const string Markup = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>";

    private DeskHost _host = null!;
    private PhotoId _photo;
    private long _batch;
    private long _sheet;
    private int _fields;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        await _host.RunAsync(async services =>
        {
            _batch = await services.GetRequiredService<OpenBatchHandler>().HandleAsync(Markup, Actor.Desk, CancellationToken.None);
            await using var content = File.OpenRead(Samples.Path("SAMPLE-0205-wind-farm.jpg"));
            var outcome = await services.GetRequiredService<IngestPhotoHandler>().HandleAsync(new IngestFile(_batch, $"{Markup}.jpg", null, content, Actor.Desk), CancellationToken.None);
            _photo = ((IngestOutcome.Added)outcome).PhotoId;
            var sheet = Encoding.UTF8.GetBytes($"file;caption;headline\n{Markup.Replace("\"", "", StringComparison.Ordinal)};{Markup.Replace("\"", "", StringComparison.Ordinal)};x");
            _sheet = await services.GetRequiredService<PairingHandler>().AddAsync(_batch, "a<script>alert(3)</script>.csv", sheet, Actor.Desk, CancellationToken.None) ?? 0;
            return true;
        });

        // Each field by itself: one that takes no such text must not keep the others from being tried.
        var revision = 1;
        foreach (var field in FactFields.All)
        {
            var outcome = await _host.RunAsync(services => services.GetRequiredService<SaveRevisionHandler>().HandleAsync(
                new SaveRevision(_photo, revision, new Dictionary<string, IReadOnlyList<string>> { [field.Name] = [Markup] }, Markup, new Actor(null, "Desk")), CancellationToken.None));
            if (outcome is not SaveOutcome.Saved saved) continue;
            revision = saved.Revision;
            _fields++;
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    [Test]
    public async Task EveryPage_OfADeskFullOfMarkup_HoldsItAsTextOnly()
    {
        using var person = await _host.SignInAsync(DeskRoles.Administrator);
        await _host.RunAsync(services => services.GetRequiredService<Desk.Approval.DecideHandler>().HandleAsync(
            new Desk.Approval.DecisionRequest(_photo, Desk.Approval.ApprovalAction.Submit), Actor.Desk, CancellationToken.None));
        var (pages, shown, wrong) = (0, 0, new List<string>());
        foreach (var route in DeskRoute.All(_host).Where(route => !route.IsUnsafe && !route.IsApi && route.Method == "GET"))
        {
            using var answer = await person.GetAsync(route.With(place => route.Pattern.Split('/')[1] switch
            {
                "photos" => _photo.ToString(),
                "batches" => _batch.ToString(CultureInfo.InvariantCulture),
                "pairing" => _sheet.ToString(CultureInfo.InvariantCulture),
                _ => "1",
            }));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var html = await answer.Content.ReadAsStringAsync();
            pages++;
            if (WebUtility.HtmlDecode(html).Contains("onerror=alert(1)", StringComparison.Ordinal)) shown++;
            if (html.Contains("<img src=x", StringComparison.Ordinal) || html.Contains("<script>alert", StringComparison.Ordinal)) wrong.Add(route.ToString());
        }

        TestContext.Out.WriteLine($"[figure] markup in {_fields} fields; {pages} pages read, {shown} show it as text");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(_fields, Is.GreaterThan(15));
            Assert.That(shown, Is.GreaterThan(4), "Else nothing was tried");
        }
    }

    [Test]
    public async Task EveryAnswerOfTheApi_ThatHoldsMarkup_IsNoPage()
    {
        using var person = await _host.SignInAsync(DeskRoles.Administrator);
        var (held, wrong) = (0, new List<string>());
        foreach (var route in DeskRoute.All(_host).Where(route => route.IsApi && route.Method == "GET"))
        {
            using var answer = await person.GetAsync(route.With(place => route.Pattern.Contains("/photos/", StringComparison.Ordinal) ? _photo.ToString() : route.Pattern.Contains("/batches/", StringComparison.Ordinal) ? _batch.ToString(CultureInfo.InvariantCulture) : _sheet.ToString(CultureInfo.InvariantCulture)));
            if (!(await answer.Content.ReadAsStringAsync()).Contains("onerror", StringComparison.Ordinal)) continue;
            held++;
            var type = answer.Content.Headers.ContentType?.MediaType;
            if (type is "text/html" or "image/svg+xml" or "application/xhtml+xml" or null || !answer.Headers.TryGetValues("X-Content-Type-Options", out var sniffing) || sniffing.Single() != "nosniff") wrong.Add($"{route}: {type}");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(held, Is.GreaterThan(3));
        }
    }

    [TestCase("page.html", "text/html", "<html><script>alert(1)</script></html>")]
    [TestCase("picture.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [TestCase("picture.jpg", "image/jpeg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [TestCase("picture.jpg", "image/jpeg", "%PDF-1.7 <script>alert(1)</script>")]
    public async Task Upload_OfWhatABrowserWouldRun_IsRefusedWhateverItCallsItself(string name, string type, string content)
    {
        using var person = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new(type);
        using var form = new MultipartFormDataContent { { file, "files", name } };

        using var answer = await person.PostAsync("/api/v1/photos", form);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"status\":\"refused\"").And.Not.Contain("photoId\":\""));
    }
}

using System.IO.Compression;
using System.Net;
using System.Text;
using CaptionManager.Desk.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Tests.Fetching;

/// <summary>Against a real server on this machine, which the settings allow by its address, as a house would allow its own site.</summary>
[TestFixture]
internal sealed class GuardedHttpTests
{
    private static readonly FetchOptions Here = new() { AllowedNetworks = ["127.0.0.1/32"], MaximumBytes = 100_000, TimeoutSeconds = 2, MaximumRedirects = 3 };

    private static readonly FetchOptions Impatient = new() { AllowedNetworks = ["127.0.0.1/32"], TimeoutSeconds = 1 };

    private WebApplication _site = null!;
    private Uri _address = null!;
    private int _asked;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.MapGet("/page", (HttpContext http) =>
        {
            _asked++;
            return Results.Content($"<p>{http.Request.Headers.Cookie}</p>", "text/html; charset=utf-8");
        });
        _site.MapGet("/to", (string address) => Results.Redirect(address));
        _site.MapGet("/round", () => Results.Redirect("/round"));
        _site.MapGet("/gone", () => Results.StatusCode(410));
        _site.MapGet("/slow", async (HttpContext http) =>
        {
            await http.Response.WriteAsync("a");
            await http.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        _site.MapGet("/bomb", (HttpContext http) =>
        {
            http.Response.Headers.ContentEncoding = "gzip";
            return Results.Bytes(Bomb(), "text/html");
        });
        await _site.StartAsync();
        _address = new Uri(_site.Urls.First());
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Get_AllowedSite_ReadsIt()
    {
        var outcome = await GetAsync(new Uri(_address, "/to?address=/page"));

        var fetched = (FetchOutcome.Fetched)outcome;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fetched.Address, Is.EqualTo(new Uri(_address, "/page")));
            Assert.That(fetched.MediaType, Is.EqualTo("text/html"));
            Assert.That(fetched.Charset, Is.EqualTo("utf-8"));
            Assert.That(Encoding.UTF8.GetString(fetched.Content), Is.EqualTo("<p></p>"));
        }
    }

    [Test]
    public async Task Get_MachineOfTheHouseNobodyAllowed_IsNotAsked()
    {
        _asked = 0;
        var outcome = await GetAsync(new Uri(_address, "/page"), new FetchOptions());

        Assert.That(outcome, Is.InstanceOf<FetchOutcome.Refused>());
        Assert.That(_asked, Is.Zero);
    }

    // Every spelling of an address of the machine that a URL parser or a resolver takes.
    [TestCase("http://localhost:{0}/page")]
    [TestCase("http://2130706433:{0}/page")]
    [TestCase("http://0x7f000001:{0}/page")]
    [TestCase("http://0177.0.0.1:{0}/page")]
    [TestCase("http://127.1:{0}/page")]
    [TestCase("http://[::1]:{0}/page")]
    [TestCase("http://[::ffff:127.0.0.1]:{0}/page")]
    [TestCase("http://0.0.0.0:{0}/page")]
    [TestCase("http://169.254.169.254/latest/meta-data/")]
    [TestCase("http://name:password@127.0.0.1:{0}/page")]
    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://127.0.0.1/")]
    [TestCase("gopher://127.0.0.1:{0}/_")]
    public async Task Get_AnotherSpellingOfTheMachine_IsRefused(string pattern)
    {
        _asked = 0;
        var address = new Uri(string.Format(null, pattern, _address.Port));

        var outcome = await GetAsync(address, new FetchOptions());

        Assert.That(outcome, Is.InstanceOf<FetchOutcome.Refused>());
        Assert.That(_asked, Is.Zero);
    }

    [TestCase("http://10.0.0.1/")]
    [TestCase("http://[fe80::1]/")]
    [TestCase("file:///etc/passwd")]
    public async Task Get_RedirectIntoTheHouse_IsRefused(string target)
    {
        var outcome = await GetAsync(new Uri(_address, $"/to?address={Uri.EscapeDataString(target)}"));

        Assert.That(outcome, Is.InstanceOf<FetchOutcome.Refused>().With.Property(nameof(FetchOutcome.Refused.Address)).EqualTo(new Uri(target)));
    }

    [Test]
    public async Task Get_NameThatAnswersWithAddressesOfTheHouse_IsRefused()
    {
        var outcome = await GetAsync(new Uri($"http://pictures.example:{_address.Port}/page"), new FetchOptions(), [IPAddress.Loopback, IPAddress.Parse("192.168.0.1")]);

        Assert.That(((FetchOutcome.Refused)outcome).Message, Does.Contain("pictures.example").And.Contain("127.0.0.1"));
    }

    [Test]
    public async Task Get_NameThatChangesItsAnswer_IsAskedAtTheJudgedAddress()
    {
        // The first answer is one that may be asked, every later one is not: the connection must not look the name up again.
        _asked = 0;
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Parse("127.0.0.2"), IPAddress.Parse("127.0.0.2")]);
        using var http = new GuardedHttp(new AddressGuard(Here, (_, _) => Task.FromResult<IPAddress[]>([answers.Dequeue()])), Options.Create(Here));

        var outcome = await http.GetAsync(new Uri($"http://pictures.example:{_address.Port}/page"), CancellationToken.None);

        Assert.That(outcome, Is.InstanceOf<FetchOutcome.Fetched>());
        Assert.That(answers, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Get_AnswerThatUnpacksWithoutEnd_StopsAtTheLimit()
    {
        var outcome = await GetAsync(new Uri(_address, "/bomb"));

        Assert.That(((FetchOutcome.Failed)outcome).Message, Does.Contain("100000 bytes"));
    }

    [Test]
    public async Task Get_EndlessRedirects_Stops() =>
        Assert.That(((FetchOutcome.Failed)await GetAsync(new Uri(_address, "/round"))).Message, Does.Contain("redirects more than 3 times"));

    [Test]
    public async Task Get_AnswerThatNeverEnds_StopsInTime() =>
        Assert.That(((FetchOutcome.Failed)await GetAsync(new Uri(_address, "/slow"), Impatient)).Message, Does.Contain("within 1 seconds"));

    [Test]
    public async Task Get_Gone_SaysSo() => Assert.That(((FetchOutcome.Failed)await GetAsync(new Uri(_address, "/gone"))).Status, Is.EqualTo(410));

    [Test]
    public void Send_AddressOfTheHouse_Throws()
    {
        using var http = new GuardedHttp(new AddressGuard(Options.Create(new FetchOptions())), Options.Create(new FetchOptions()));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, "/page"));

        Assert.ThrowsAsync<AddressRefusedException>(() => http.SendAsync(request, CancellationToken.None));
    }

    [Test]
    public void Validate_NetworkThatIsNone_SaysHowToWriteIt() =>
        Assert.That(
            new FetchOptionsValidator().Validate(null, new FetchOptions { AllowedNetworks = ["10.1.2.0/24", "intranet"] }).FailureMessage,
            Does.Contain("'intranet'").And.Contain("10.1.2.0/24").And.Not.Contain("'10.1.2.0/24'"));

    private static async Task<FetchOutcome> GetAsync(Uri address, FetchOptions? options = null, IPAddress[]? resolved = null)
    {
        var limits = options ?? Here;
        var guard = resolved is null ? new AddressGuard(Options.Create(limits)) : new AddressGuard(limits, (_, _) => Task.FromResult(resolved));
        using var http = new GuardedHttp(guard, Options.Create(limits));
        return await http.GetAsync(address, CancellationToken.None);
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(new byte[10 << 20]);
        return packed.ToArray();
    }
}

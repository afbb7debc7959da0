using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>What failed requests and browsers are told.</summary>
public sealed class AnswersTests
{
    private DeskHost _host = null!;
    private DeskBrowser _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _administrator = await _host.SignInAsync(DeskRoles.Administrator);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator.Dispose();
        await _host.DisposeAsync();
    }

    [TestCase("application/json", "{", HttpStatusCode.BadRequest, "bad-request")]
    [TestCase("application/json", "", HttpStatusCode.BadRequest, "bad-request")]
    [TestCase("text/plain", "{}", HttpStatusCode.UnsupportedMediaType, "wrong-content-type")]
    [TestCase("application/x-www-form-urlencoded", "name=a", HttpStatusCode.UnsupportedMediaType, "wrong-content-type")]
    public async Task Api_BodyItCannotRead_IsRefusedAsProblemDetails(string type, string body, HttpStatusCode status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        using var answer = await _administrator.PostAsync("/api/v1/keys", content);
        await AssertProblemAsync(answer, status, code);
    }

    [Test]
    public async Task Api_UnknownAddress_IsNotFoundAsProblemDetails()
    {
        using var answer = await _administrator.GetAsync("/api/v1/no-such-thing");
        await AssertProblemAsync(answer, HttpStatusCode.NotFound, "not-found");
    }

    [Test]
    public async Task Api_MethodItDoesNotTake_IsRefusedAsProblemDetails()
    {
        using var answer = await _administrator.PutAsJsonAsync("/api/v1/session", new { });
        await AssertProblemAsync(answer, HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [Test]
    public async Task Api_BodyBeyondTheLimit_IsRefusedAsProblemDetails()
    {
        using var content = new StringContent($$"""{"name":"{{new string('a', 17 << 20)}}","scopes":[]}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/keys") { Content = content };

        // Otherwise the desk closes the connection on a client that is still sending.
        request.Headers.ExpectContinue = true;
        using var answer = await _administrator.SendAsync(request);
        await AssertProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Test]
    public async Task Page_UnknownAddress_IsNotFoundAsPage()
    {
        using var answer = await _administrator.GetAsync("/no-such-page");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("There is nothing here"));
        }
    }

    [TestCase("/sign-in")]
    [TestCase("/people")]
    [TestCase("/api/v1/session")]
    [TestCase("/no-such-page")]
    [TestCase("/css/base.css")]
    public async Task Answers_Each_CarryTheSecurityHeaders(string address)
    {
        using var answer = await _administrator.GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy, Does.Contain("default-src 'self'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
            Assert.That(One("X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(One("X-Frame-Options"), Is.EqualTo("DENY"));
            Assert.That(One("Referrer-Policy"), Is.EqualTo("same-origin"));
            Assert.That(One("Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"));
            Assert.That(One("Cross-Origin-Resource-Policy"), Is.EqualTo("same-origin"));
            Assert.That(One("Permissions-Policy"), Does.Contain("camera=()").And.Contain("geolocation=()"));
            Assert.That(answer.Headers.Contains("Server"), Is.False);
        }

        string? One(string header) => answer.Headers.TryGetValues(header, out var values) ? values.Single() : null;
    }

    [Test]
    public async Task Cookies_AfterSignIn_AreClosedToScriptsAndOtherSites()
    {
        using var browser = _host.Anonymous();
        using var answer = await browser.SubmitAsync("/sign-in", new() { ["userName"] = "administrator@desk.example", ["password"] = DeskHost.Password });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("captionmanager-session=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=lax").IgnoreCase);
    }

    [Test]
    public async Task Cookies_BehindAProxyThatSpeaksHttps_AreSecure()
    {
        using var browser = _host.Anonymous();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await browser.GetAsync("/sign-in");
        Assert.That(page.Headers.GetValues("Set-Cookie"), Has.All.Contains("secure").IgnoreCase);

        // Over plain HTTP the browser here would keep back what is marked secure, so the form is sent with its cookie by hand.
        var html = await page.Content.ReadAsStringAsync();
        var token = System.Text.RegularExpressions.Regex.Match(html, """name="__RequestVerificationToken" value="([^"]+)""").Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("userName", "administrator@desk.example"), new("password", DeskHost.Password), new("_handler", "sign-in"), new("__RequestVerificationToken", token)]);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form };
        post.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var signedIn = await browser.SendAsync(post);
        Assert.That(signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("captionmanager-session=", StringComparison.Ordinal)), Does.Contain("secure").IgnoreCase);
    }

    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    [TestCase("https://evil.example/")]
    public async Task SignIn_ReturnAddressOfAnotherSite_LeadsToTheDesk(string address)
    {
        using var browser = _host.Anonymous();
        using var answer = await browser.SubmitAsync(
            $"/sign-in?returnUrl={Uri.EscapeDataString(address)}", new() { ["userName"] = "administrator@desk.example", ["password"] = DeskHost.Password });
        Assert.That(new Uri(_host.Address, answer.Headers.Location!), Is.EqualTo(new Uri(_host.Address, "/photos")));
    }

    [Test]
    public async Task OpenApi_Document_DescribesKeysAndErrors()
    {
        var document = await _administrator.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        using var page = await _administrator.GetAsync("/scalar/");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.GetProperty("paths").TryGetProperty("/api/v1/keys", out _), Is.True);
            Assert.That(document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString(), Is.EqualTo("bearer"));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self' 'unsafe-inline'"));
        }
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(status));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(text, Does.Contain($"\"urn:captionmanager:problem:{code}\"").And.Not.Contain("   at "));
        }
    }
}

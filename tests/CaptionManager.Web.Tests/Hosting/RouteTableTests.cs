using System.Net;
using System.Net.Http.Headers;
using CaptionManager.Desk.Accounts;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>Whom each address lets in, read from the route table itself: a new endpoint is tested from the day it is mapped.</summary>
public sealed class RouteTableTests
{
    private static readonly string[] Public =
    [
        "/d/{token}", "/error", "/expired", "/feeds/{key}/atom", "/feeds/{key}/changes", "/feeds/{key}/photos", "/feeds/{key}/photos/{id}/file",
        "/feeds/{key}/photos/{id}/{size:regex(^(thumbnail|preview)$)}", "/feeds/{key}/rss", "/forbidden", "/health", "/health/ready", "/not-found", "/password", "/scalar/favicon.svg", "/scalar/scalar.aspnetcore.js", "/scalar/scalar.js",
        "/set-up", "/sign-in", "/sign-in/code", "/sign-in/passkey", "/sign-in/passkey/options", "/sign-in/single-sign-on", "/sign-out", "/too-many",
    ];

    private static readonly string[] ForAnybodySignedIn =
    [
        "/", "/api/v1/session", "/openapi/{documentName}.json", "/settings", "/settings/passkeys", "/settings/passkeys/make", "/settings/passkeys/options", "/settings/passkeys/{id}/remove",
        "/settings/passkeys/{id}/rename", "/settings/second-factor", "/settings/sessions", "/settings/sessions/{id:guid}/end",
    ];

    // Mapped by the framework without a word about who may; the fallback policy closes them to strangers.
    private static readonly string[] OfTheFramework = ["/_framework/opaque-redirect", "/{**path:file}"];

    private DeskHost _host = null!;
    private IReadOnlyList<DeskRoute> _routes = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _routes = DeskRoute.All(_host);
        Assert.That(_routes, Has.Count.GreaterThan(40), "The table is not the whole one");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public void Routes_Each_SaysWhoMayUseIt() =>
        Assert.That(_routes.Where(route => !route.IsDeclared && !OfTheFramework.Contains(route.Pattern)), Is.Empty, "Add .RequireAuthorization(Abilities.X) or @attribute [Authorize(Policy = Abilities.X)]");

    [Test]
    public void Routes_Public_AreTheListedOnes() =>
        Assert.That(_routes.Where(route => route.IsPublic).Select(route => route.Pattern).Distinct().Except(Public), Is.Empty);

    [Test]
    public void Routes_WithoutAbility_AreTheListedOnes() =>
        Assert.That(
            _routes.Where(route => !route.IsPublic && route.Ability is null && !route.Pattern.StartsWith("/scalar", StringComparison.Ordinal))
                .Select(route => route.Pattern).Distinct().Except(ForAnybodySignedIn).Except(OfTheFramework),
            Is.Empty);

    [Test]
    public void Routes_Abilities_Exist() =>
        Assert.That(_routes.SelectMany(route => route.Ability?.Split(' ') ?? []).Where(ability => !Abilities.Exists(ability)), Is.Empty);

    [Test]
    public async Task Strangers_EverywhereButThePublicPages_AreTurnedAway()
    {
        using var stranger = _host.Anonymous();
        var let = new List<string>();
        foreach (var route in _routes.Where(route => !route.IsPublic))
        {
            using var answer = await SendAsync(stranger, route);

            // Programs and scripts get a status, people the page to sign in.
            var isTurnedAway = route.IsApi || route.ContentType == "application/json"
                ? answer.StatusCode == HttpStatusCode.Unauthorized
                : answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString().Contains("/sign-in?returnUrl=", StringComparison.Ordinal) == true;
            if (!isTurnedAway) let.Add($"{route}: {(int)answer.StatusCode}");
        }

        Assert.That(let, Is.Empty);
    }

    [TestCaseSource(typeof(DeskRoles), nameof(DeskRoles.All))]
    public async Task Role_AtEachRoute_IsRefusedExactlyWhatItLacks(DeskRole role)
    {
        using var person = await _host.SignInAsync(role);
        var wrong = new List<string>();
        foreach (var route in _routes.Where(route => route.Ability is not null))
        {
            var mayUse = route.Admits(role);

            // What a role may change is not tried here: it would change something. That it is let in shows in the tests of its slice.
            if (mayUse && route.IsUnsafe) continue;
            using var answer = await SendAsync(person, route);
            var isRefused = answer.StatusCode == HttpStatusCode.Forbidden;
            if (isRefused == mayUse) wrong.Add($"{route} ({route.Ability}): {(int)answer.StatusCode}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Changes_WithoutAntiforgeryToken_AreRefusedEverywhere()
    {
        using var administrator = (await _host.SignInAsync(DeskRoles.Administrator)).WithoutToken();
        var let = new List<string>();
        foreach (var route in _routes.Where(route => route.IsUnsafe))
        {
            using var answer = await SendAsync(administrator, route);
            var body = await answer.Content.ReadAsStringAsync();
            var isRefused = answer.StatusCode == HttpStatusCode.BadRequest
                && body.Contains(route.IsApi ? "urn:captionmanager:problem:antiforgery-token" : "This form is no longer valid", StringComparison.Ordinal);
            if (!isRefused) let.Add($"{route}: {(int)answer.StatusCode}");
        }

        Assert.That(let, Is.Empty);
    }

    [Test]
    public void Matrix_OfRolesAndRoutes_IsTheOnePrintedInTheDocuments()
    {
        var file = Path.Combine(Checkout.Root, "docs", "security-matrix.md");
        var matrix = SecurityMatrix.Write(_routes);
        if (Environment.GetEnvironmentVariable("CAPTIONMANAGER_WRITE_MATRIX") is not null) File.WriteAllText(file, matrix);
        TestContext.Out.WriteLine(matrix);
        Assert.That(File.ReadAllLines(file), Is.EqualTo(matrix.TrimEnd('\n').Split('\n')), "Routes or roles changed. Look at who may do what now; then write the table again with tests/security-matrix");
    }

    private static async Task<HttpResponseMessage> SendAsync(DeskBrowser browser, DeskRoute route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address);
        if (route.IsUnsafe) request.Content = new StringContent(route.ContentType.EndsWith("json", StringComparison.Ordinal) ? "{}" : "", new MediaTypeHeaderValue(route.ContentType));
        return await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}

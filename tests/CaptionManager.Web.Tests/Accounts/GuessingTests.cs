using System.Net;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Accounts;

/// <summary>What stops somebody who tries passwords.</summary>
public sealed class GuessingTests
{
    [Test]
    public async Task SignIn_AfterTooManyWrongPasswords_WaitsEvenWithTheRightOne()
    {
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Accounts:FailuresBeforeLockout", "3"));
        await host.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);
        for (var attempt = 0; attempt < 3; attempt++) await TryAsync(host, "not the password");
        Assert.That(await TryAsync(host, DeskHost.Password), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task SignIn_FromOneAddressTooOften_IsToldWhenToComeBack()
    {
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Accounts:AttemptsPerMinute", "2"));
        await TryAsync(host, "not the password");
        await TryAsync(host, "not the password");
        using var stranger = host.Anonymous();
        using var answer = await stranger.SubmitAsync("/sign-in", new() { ["userName"] = "editor@desk.example", ["password"] = "not the password" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Too many attempts from your address"));
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
        }
    }

    private static async Task<HttpStatusCode> TryAsync(DeskHost host, string password)
    {
        using var browser = host.Anonymous();
        using var answer = await browser.SubmitAsync("/sign-in", new() { ["userName"] = "editor@desk.example", ["password"] = password });
        return answer.StatusCode;
    }
}

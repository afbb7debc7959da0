using System.Security.Claims;
using CaptionManager.Desk.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace CaptionManager.Web.Hosting;

/// <summary>The few minutes between the password and the second factor: a cookie that opens nothing but the page that asks for the code.</summary>
internal static class HalfSession
{
    /// <summary>The scheme of the cookie. Nothing authenticates by it: the page asks for it by name.</summary>
    public const string Scheme = "HalfSession";

    /// <summary>Where the code is asked for.</summary>
    public const string Page = "/sign-in/code";

    private const string StampClaim = "stamp";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Registers the cookie.</summary>
    public static AuthenticationBuilder AddHalfSession(this AuthenticationBuilder authentication) => authentication.AddCookie(Scheme, options =>
    {
        options.Cookie.Name = "captionmanager-half";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/sign-in";
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = false;
    });

    /// <summary>Signs the browser in as far as it has proved who it is.</summary>
    /// <returns>Where it goes next.</returns>
    public static async Task<string> GoOnAsync(this HttpContext context, SignInStep step, string? returnUrl)
    {
        if (step.SignedIn is { } signedIn)
        {
            await context.StartSessionAsync(signedIn);
            return SessionCookie.Local(returnUrl);
        }

        var half = step.Half!;
        Claim[] claims = [new(ClaimTypes.NameIdentifier, half.AccountId.ToString()), new(StampClaim, half.Stamp)];
        await context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
        return $"{Page}?returnUrl={Uri.EscapeDataString(SessionCookie.Local(returnUrl))}";
    }

    /// <summary>What the browser has proved, or <see langword="null"/>.</summary>
    public static async Task<HalfSignedIn?> HalfSignedInAsync(this HttpContext context)
    {
        var proved = await context.AuthenticateAsync(Scheme);
        return proved.Succeeded && Guid.TryParse(proved.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new HalfSignedIn(id, proved.Principal.FindFirstValue(StampClaim) ?? "")
            : null;
    }

    /// <summary>Takes the cookie away.</summary>
    public static Task EndHalfSessionAsync(this HttpContext context) => context.SignOutAsync(Scheme);
}

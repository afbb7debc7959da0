using CaptionManager.Desk.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace CaptionManager.Web.Hosting;

/// <summary>Puts a session into a browser.</summary>
internal static class SessionCookie
{
    /// <summary>Sets the cookie.</summary>
    public static Task StartSessionAsync(this HttpContext context, SignedIn signedIn) => context.SignInAsync(
        DeskAuthentication.SessionScheme, DeskPrincipal.ForCookie(signedIn), new AuthenticationProperties { IsPersistent = true });

    /// <summary>Where a request comes from.</summary>
    public static SignInOrigin Origin(this HttpContext context) => new(
        context.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null,
        context.Connection.RemoteIpAddress?.ToString(),
        context.TraceIdentifier);

    /// <summary>A return address, if it stays on this desk; else the contact sheet.</summary>
    public static string Local(string? address) =>
        address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) ? address : "/photos";
}

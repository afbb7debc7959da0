using System.Security.Claims;
using CaptionManager.Desk.Accounts.SingleSignOn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CaptionManager.Web.Hosting;

/// <summary>
/// Signing in by the house's OpenID Connect service: authorization code with PKCE. ASP.NET Core checks state, nonce, signature, issuer and
/// audience; then the desk opens a session of its own and forgets the service's tokens.
/// </summary>
internal static class SingleSignOn
{
    private const string Scheme = "SingleSignOn";
    private const string Callback = "/sign-in/single-sign-on/back";

    /// <summary>Registers it where it is configured.</summary>
    public static AuthenticationBuilder AddSingleSignOn(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        if (configuration[$"{SingleSignOnOptions.Section}:{nameof(SingleSignOnOptions.Authority)}"] is not { Length: > 0 }) return authentication;
        authentication.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<SingleSignOnOptions>>((connect, desk) => Configure(connect, desk.Value));
        return authentication.AddOpenIdConnect(Scheme, _ => { });
    }

    /// <summary>Maps the way to the service.</summary>
    public static void MapSingleSignOn(this IEndpointRouteBuilder app) => app.MapGet("/sign-in/single-sign-on", Go).AllowAnonymous().ExcludeFromDescription();

    /// <summary>What the sign-in page says of a refusal.</summary>
    /// <param name="code">As the address holds it.</param>
    public static string Words(string code) => code switch
    {
        "no-role" => "The sign-in service knows you, and none of your groups there gives a role on this desk. Ask whoever manages the groups.",
        "name-taken" => "Somebody signs in here under your name with a password already. Sign in with that password, or ask an administrator.",
        "not-a-name" => "The sign-in service gives you no name that this desk can use. Ask an administrator.",
        _ => "The sign-in service did not open an account here. Try again, or ask an administrator.",
    };

    private static Results<ChallengeHttpResult, NotFound> Go(string? returnUrl, IOptions<SingleSignOnOptions> options) => options.Value.IsOn
        ? TypedResults.Challenge(new() { RedirectUri = SessionCookie.Local(returnUrl) }, [Scheme])
        : TypedResults.NotFound();

    private static void Configure(OpenIdConnectOptions connect, SingleSignOnOptions desk)
    {
        connect.Authority = desk.Authority!.ToString();
        connect.RequireHttpsMetadata = desk.Authority.Scheme == Uri.UriSchemeHttps;
        connect.ClientId = desk.ClientId;
        connect.ClientSecret = desk.ClientSecret;
        connect.CallbackPath = Callback;
        connect.SignInScheme = DeskAuthentication.SessionScheme;
        connect.ResponseType = OpenIdConnectResponseType.Code;

        // The answer comes as an address and not as a form of another site, so cookies may be Lax and the desk may speak HTTP behind a proxy.
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.CorrelationCookie.SameSite = SameSiteMode.Lax;
        connect.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        connect.NonceCookie.SameSite = SameSiteMode.Lax;
        connect.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        connect.SaveTokens = false;
        connect.MapInboundClaims = false;
        connect.GetClaimsFromUserInfoEndpoint = true;
        connect.ClaimActions.MapJsonKey(desk.RoleClaim, desk.RoleClaim);
        connect.ClaimActions.MapJsonKey(desk.UserNameClaim, desk.UserNameClaim);
        connect.Scope.Clear();
        foreach (var scope in desk.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid").Distinct(StringComparer.Ordinal)) connect.Scope.Add(scope);
        connect.Events = new() { OnTicketReceived = ReceivedAsync, OnRemoteFailure = FailedAsync };
    }

    private static async Task ReceivedAsync(TicketReceivedContext received)
    {
        // Whatever follows, the service's ticket does not become the desk's session.
        received.HandleResponse();
        var services = received.HttpContext.RequestServices;
        var outcome = await services.GetRequiredService<SingleSignOnHandler>().SignInAsync(
            PersonOf(received.Principal!, services.GetRequiredService<IOptions<SingleSignOnOptions>>().Value), received.HttpContext.Origin(), received.HttpContext.RequestAborted);
        if (outcome.IsDone) await received.HttpContext.StartSessionAsync(outcome.Value);
        received.Response.Redirect(outcome.IsDone ? SessionCookie.Local(received.ReturnUri) : $"/sign-in?refused={Uri.EscapeDataString(outcome.Problems[0].Code)}");
    }

    private static Task FailedAsync(RemoteFailureContext failed)
    {
        HostingLog.SingleSignOnFailed(failed.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SingleSignOn)), failed.Failure);
        failed.HandleResponse();
        failed.Response.Redirect("/sign-in?refused=failed");
        return Task.CompletedTask;
    }

    private static ExternalPerson PersonOf(ClaimsPrincipal principal, SingleSignOnOptions options)
    {
        var userName = principal.FindFirstValue(options.UserNameClaim) ?? principal.FindFirstValue("email") ?? "";
        var subject = principal.FindFirst("sub");
        return new(
            subject?.Issuer ?? "",
            subject?.Value ?? "",
            userName,
            principal.FindFirstValue("name") ?? userName,
            [.. principal.FindAll(options.RoleClaim).Select(claim => claim.Value)]);
    }
}

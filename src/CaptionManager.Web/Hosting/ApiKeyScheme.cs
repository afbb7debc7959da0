using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Hosting;

/// <summary>Programs prove who they act for by <c>Authorization: Bearer cm_…</c>.</summary>
internal sealed class ApiKeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, DeskScope scope, IServiceScopeFactory scopes)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "ApiKey";

    /// <summary>The claim that names the key.</summary>
    public const string KeyClaim = "key";

    private const string Bearer = "Bearer";
    private const int LongestKey = 128;

    /// <summary>Whether a request tries to use a key.</summary>
    public static bool IsUsedBy(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header) || header.Parameter is not { Length: <= LongestKey } secret)
            return AuthenticateResult.Fail("The header is not 'Authorization: Bearer KEY'.");
        if (await FindAsync(secret) is not { } standing) return AuthenticateResult.Fail("The key opens nothing.");

        scope.Limit(standing.Owner.DeskIds);
        var principal = DeskPrincipal.Of(Name, standing.Owner, standing.Abilities, new System.Security.Claims.Claim(KeyClaim, standing.KeyId.ToString()));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }

    // In a scope of its own: the request's database is opened after it is known whose photos are seen in it.
    private async Task<ApiKeyStanding?> FindAsync(string secret)
    {
        await using var apart = scopes.CreateAsyncScope();
        return await apart.ServiceProvider.GetRequiredService<ApiKeys>().FindAsync(secret, Context.RequestAborted);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await DeskProblem.Of(
            StatusCodes.Status401Unauthorized,
            "key-refused",
            "The API key opens nothing",
            $"It is mistyped, revoked or expired, or its owner's account is closed. Its owner sees it under API keys.").ExecuteAsync(Context);
    }
}

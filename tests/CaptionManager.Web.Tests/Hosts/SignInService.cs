using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Web.Tests.Hosts;

/// <summary>
/// A small OpenID Connect provider on a port of its own: discovery, keys, authorization code with PKCE, token, user info. It signs in whom
/// <see cref="Person"/> names without asking, and can be told to misbehave.
/// </summary>
public sealed class SignInService : IAsyncDisposable
{
    /// <summary>The name under which it knows the desk.</summary>
    public const string ClientId = "caption-desk";

    /// <summary>The secret of that name.</summary>
    public const string ClientSecret = "only for tests";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string RedirectUri)> _codes = new();

    private SignInService(WebApplication app) => _app = app;

    /// <summary>Its address, and what its tokens call it.</summary>
    public string Issuer => _app.Urls.First();

    /// <summary>Who sits in front of the browser.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>Changes the claims of a token before it is signed.</summary>
    public Action<Dictionary<string, object>> Spoil { get; set; } = _ => { };

    /// <summary>Whether tokens are signed with a key nobody published.</summary>
    public bool UsesForeignKey { get; set; }

    /// <summary>How many tokens it gave out.</summary>
    public int Tokens { get; private set; }

    /// <summary>Starts it.</summary>
    public static async Task<SignInService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var service = new SignInService(app);
        app.MapGet("/.well-known/openid-configuration", service.Describe);
        app.MapGet("/keys", service.Keys);
        app.MapGet("/authorize", service.Authorize);
        app.MapPost("/token", service.TokenAsync);
        app.MapGet("/userinfo", () => Results.Json(service.Person));
        await app.StartAsync();
        return service;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Describe() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["userinfo_endpoint"] = $"{Issuer}/userinfo",
        ["jwks_uri"] = $"{Issuer}/keys",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        string Of(string name) => request.Query[name].ToString();
        if (Of("client_id") != ClientId || Of("response_type") != "code" || Of("code_challenge_method") != "S256" || Of("nonce").Length == 0) return Results.BadRequest();
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (Of("code_challenge"), Of("nonce"), Of("redirect_uri"));
        return Results.Redirect($"{Of("redirect_uri")}?code={code}&state={Uri.EscapeDataString(Of("state"))}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verifier = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var isGood = _codes.TryRemove(form["code"].ToString(), out var asked)
            && form["client_id"] == ClientId && form["client_secret"] == ClientSecret && form["redirect_uri"] == asked.RedirectUri && verifier == asked.Challenge;
        if (!isGood) return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);

        Tokens++;
        var now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object>(Person)
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["nonce"] = asked.Nonce,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        Spoil(claims);
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = Sign(claims) });
    }

    private string Sign(Dictionary<string, object> claims)
    {
        using var foreign = UsesForeignKey ? RSA.Create(2048) : null;
        var head = JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "JWT", kid = "1" });
        var text = $"{Base64Url.EncodeToString(head)}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = (foreign ?? _key).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }
}

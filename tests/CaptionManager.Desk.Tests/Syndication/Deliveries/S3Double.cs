using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>
/// A double of an S3 store on a real port, as no S3 server installs here: PUT and HEAD of objects, and what a media store asks for, with the rules that a store holds a client to,
/// which are Signature Version 4 over the canonical request, the hash of the body, and the SHA-256 checksum header.
/// </summary>
internal sealed partial class S3Double : IAsyncDisposable
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private readonly WebApplication _app;

    private S3Double(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, (byte[] Body, string Sha256, string ContentType)> Objects { get; } = new();

    public int Puts { get; private set; }

    public Uri Address { get; private set; } = null!;

    public static async Task<S3Double> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var store = new S3Double(builder.Build());
        store._app.Run(store.ServeAsync);
        await store._app.StartAsync();
        store.Address = new Uri(store._app.Urls.First());
        return store;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        var key = Uri.UnescapeDataString(context.Request.Path.Value!.TrimStart('/'));
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        if (!IsSigned(context.Request)) context.Response.StatusCode = 403;
        else if (await IsOfAStoreAsync(context, key, body)) return;
        else if (HttpMethods.IsPut(context.Request.Method)) Put(context, key, body, hash);
        else if (HttpMethods.IsHead(context.Request.Method) && Objects.TryGetValue(key, out var found))
        {
            context.Response.Headers["x-amz-meta-sha256"] = found.Sha256;
            context.Response.ContentLength = found.Body.Length;
            context.Response.Headers.ETag = TagOf(found.Body);
        }
        else context.Response.StatusCode = 404;
    }

    private void Put(HttpContext context, string key, byte[] body, string hash)
    {
        var headers = context.Request.Headers;
        if ((headers["x-amz-content-sha256"] != hash && headers["x-amz-content-sha256"] != "UNSIGNED-PAYLOAD") || headers["x-amz-checksum-sha256"] != Convert.ToBase64String(SHA256.HashData(body)))
        {
            context.Response.StatusCode = 400;
            return;
        }

        Puts++;
        Objects[key] = (body, headers["x-amz-meta-sha256"].ToString(), headers.ContentType.ToString());
        context.Response.Headers.ETag = TagOf(body);
    }

    private static bool IsSigned(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        const string Scheme = "AWS4-HMAC-SHA256 ";
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal)) return false;
        var parts = authorization[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var scope = parts["Credential"].Split('/', 2);
        if (scope[0] != AccessKey) return false;
        var names = parts["SignedHeaders"].Split(';');
        var canonical = new StringBuilder().Append(request.Method).Append('\n').Append(request.Path.ToUriComponent()).Append('\n').Append(CanonicalQuery(request)).Append('\n');
        foreach (var name in names) canonical.Append(CultureInfo.InvariantCulture, $"{name}:{request.Headers[name].ToString().Trim()}\n");
        canonical.Append('\n').Append(parts["SignedHeaders"]).Append('\n').Append(request.Headers["x-amz-content-sha256"].ToString());
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{scope[1]}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + SecretKey);
        foreach (var step in scope[1].Split('/')) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(step));
        return parts["Signature"] == Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }
}

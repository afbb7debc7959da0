using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>A subscriber's own server on a real port: it keeps what it is sent, and answers as the test says.</summary>
internal sealed class PushReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PushReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<(IHeaderDictionary Headers, byte[] Body)> Received { get; } = new();

    /// <summary>What it answers; it keeps only what it answers with success.</summary>
    public Func<HttpContext, Task<int>> Answer { get; set; } = _ => Task.FromResult(204);

    public Uri Address { get; private set; } = null!;

    public static async Task<PushReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new PushReceiver(builder.Build());
        receiver._app.MapPost("/in", receiver.TakeAsync);
        await receiver._app.StartAsync();
        receiver.Address = new Uri(new Uri(receiver._app.Urls.First()), "/in");
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        context.Response.StatusCode = await Answer(context);
        if (context.Response.StatusCode >= 300) return;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Received.Enqueue((new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value)), body.ToArray()));
    }
}

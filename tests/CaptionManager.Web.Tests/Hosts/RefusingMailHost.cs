using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaptionManager.Web.Tests.Hosts;

/// <summary>A mail host that knows nobody, and says whom.</summary>
public sealed class RefusingMailHost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _running;

    /// <summary>Starts one on a free port.</summary>
    public static RefusingMailHost Start() => new();

    private RefusingMailHost()
    {
        _listener.Start();
        _running = RunAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Port => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 post.example");
            while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) ? $"550 5.1.1 {line[8..]} is nobody here" : "250 ok");
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace CaptionManager.Browser.Tests.Ingest;

/// <summary>A line to a desk that can be cut after so many octets and mended again.</summary>
internal sealed class BadLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Uri _desk;
    private readonly Task _work;
    private long _left = long.MaxValue;

    public BadLine(Uri desk)
    {
        _desk = desk;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _work = AcceptAsync();
    }

    /// <summary>Where a browser finds the desk behind the line.</summary>
    public Uri Address { get; }

    /// <summary>Lets so many octets more through to the desk; then every connection ends and none is taken.</summary>
    public void CutAfter(long octets) => Interlocked.Exchange(ref _left, octets);

    /// <summary>Lets everything through again.</summary>
    public void Mend() => Interlocked.Exchange(ref _left, long.MaxValue);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Dispose();
        await _work;
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true) running.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_over.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using (browser)
        using (var desk = new TcpClient())
        using (var cut = CancellationTokenSource.CreateLinkedTokenSource(_over.Token))
        {
            if (Interlocked.Read(ref _left) <= 0) return;
            try
            {
                await desk.ConnectAsync(_desk.Host, _desk.Port, cut.Token);
                var (near, far) = (browser.GetStream(), desk.GetStream());
                await Task.WhenAny(CountedAsync(near, far, cut.Token), far.CopyToAsync(near, cut.Token));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One end is gone, and the other goes with it.
            }

            await cut.CancelAsync();
        }
    }

    private async Task CountedAsync(NetworkStream from, NetworkStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (Interlocked.Read(ref _left) is var left && left != long.MaxValue && Interlocked.Add(ref _left, -read) <= 0) return;
                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // As above.
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>A line to a server on this machine that can be cut, or go quiet, after so many octets of what is sent.</summary>
internal sealed class FaultyLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly CancellationTokenSource _end = new();
    private readonly int _to;
    private Trouble _trouble;
    private long _after;

    /// <param name="to">The server's port.</param>
    public FaultyLine(int to)
    {
        _to = to;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ListenAsync();
    }

    private enum Trouble
    {
        None,
        Cut,
        Quiet,
    }

    /// <summary>Where it begins.</summary>
    public int Port { get; }

    /// <summary>Connections so far.</summary>
    public int Connections => _open.Count;

    /// <summary>From now on each connection breaks after so many octets.</summary>
    public void CutAfter(long octets) => (_after, _trouble) = (octets, Trouble.Cut);

    /// <summary>From now on each connection stays open and passes nothing more on after so many octets.</summary>
    public void GoQuietAfter(long octets) => (_after, _trouble) = (octets, Trouble.Quiet);

    /// <summary>From now on it works.</summary>
    public void Mend() => _trouble = Trouble.None;

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        foreach (var client in _open) client.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync(_end.Token);
                var far = new TcpClient();
                _open.Add(near);
                await far.ConnectAsync(IPAddress.Loopback, _to, _end.Token);
                _ = PassAsync(near, far, isWatched: true);
                _ = PassAsync(far, near, isWatched: false);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, bool isWatched)
    {
        var buffer = new byte[4096];
        var passed = 0L;
        var (trouble, after) = isWatched ? (_trouble, _after) : (Trouble.None, 0);
        try
        {
            var (source, target) = (from.GetStream(), to.GetStream());
            while (await source.ReadAsync(buffer, _end.Token) is > 0 and var read)
            {
                if (trouble != Trouble.None && (passed += read) > after)
                {
                    if (trouble == Trouble.Quiet) await Task.Delay(Timeout.Infinite, _end.Token);
                    break;
                }

                await target.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side is gone, and the other goes too.
        }

        from.Dispose();
        to.Dispose();
    }
}

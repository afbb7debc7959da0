using System.Net;
using System.Net.Sockets;
using CaptionManager.Desk.Fetching;

namespace CaptionManager.Cli.Audit;

/// <summary>
/// Fetches pages and pictures. Hosts that the person named are asked wherever they are; those that a page names, by a picture or a redirect, must be on the
/// public Internet. The address that was judged is the one that is connected to.
/// </summary>
internal sealed class GuardedWeb : IDisposable
{
    /// <summary>Octets of an answer that are read, after decompression.</summary>
    public const int LargestAnswer = 32 << 20;

    private const int MostRedirects = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpClient _http;

    /// <param name="named">Addresses that the person named.</param>
    public GuardedWeb(IEnumerable<Uri> named)
    {
        foreach (var address in named) _named.Add(address.Authority);
        _http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = ConnectAsync })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LargestAnswer,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("captions/1");
    }

    /// <summary>Fetches one, redirects included.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="HttpRequestException">It could not be fetched, or may not be.</exception>
    public async Task<(Uri Address, byte[] Content, string? Charset)> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        var here = address;
        for (var redirects = 0; ; redirects++)
        {
            if (here.Scheme is not ("http" or "https") || here.UserInfo.Length > 0) throw new HttpRequestException($"'{here.Scheme}' addresses, and those with a password in them, are not asked.");
            using var answer = await _http.GetAsync(here, cancellationToken);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } next)
            {
                if (redirects == MostRedirects) throw new HttpRequestException($"{address} redirects more than {MostRedirects} times.");
                here = new Uri(here, next);
                continue;
            }

            if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{here.Host} answers {(int)answer.StatusCode} {answer.ReasonPhrase}.");
            return (here, await answer.Content.ReadAsByteArrayAsync(cancellationToken), answer.Content.Headers.ContentType?.CharSet?.Trim('"'));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (!_named.Contains(context.InitialRequestMessage.RequestUri!.Authority)) addresses = [.. addresses.Where(PublicAddress.Is)];
        if (addresses.Length == 0) throw new HttpRequestException($"'{host}' is not on the public Internet, and nobody named it.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

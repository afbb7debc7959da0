using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Fetching;

/// <summary>
/// Opens connections for <see cref="GuardedHttp"/>: the name is resolved here, every address is judged, and the connection goes to the
/// judged address itself, so that a name that answers differently a moment later gains nothing.
/// </summary>
public sealed class AddressGuard
{
    private readonly IPNetwork[] _allowed;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;

    /// <param name="options">Names the networks inside the house that may be asked.</param>
    public AddressGuard(IOptions<FetchOptions> options)
        : this(options.Value, Dns.GetHostAddressesAsync)
    {
    }

    internal AddressGuard(FetchOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        _allowed = [.. options.AllowedNetworks.Select(IPNetwork.Parse)];
        _resolve = resolve;
    }

    /// <summary>The addresses of a host that may be asked, in the order of the resolver.</summary>
    /// <param name="host">A name, or an address in digits.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="AddressRefusedException">None may be.</exception>
    /// <exception cref="SocketException">There is no such host.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellationToken);
        var open = found.Where(MayAsk).ToArray();
        return open.Length > 0
            ? open
            : throw new AddressRefusedException(
                Sentences.Written($"'{host}' is not on the public Internet ({string.Join(", ", found.Take(3).Select(address => address.ToString()))}). A machine of the house has to be named in {FetchOptions.Section}:{nameof(FetchOptions.AllowedNetworks)}."));
    }

    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayAsk(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return PublicAddress.Is(plain) || Array.Exists(_allowed, network => network.Contains(plain));
    }
}

using System.Net;
using System.Net.Sockets;

namespace CaptionManager.Desk.Fetching;

/// <summary>Tells addresses of the public Internet from those of machines, houses and special purposes.</summary>
/// <remarks>The networks are those of the IANA special-purpose registries (RFC 6890) that are not globally reachable, and multicast.</remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork TranslatedLocally = IPNetwork.Parse("64:ff9b:1::/48");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address is one of the public Internet. An IPv4 address inside an IPv6 one is judged itself.</summary>
    /// <param name="address">The address, of either family.</param>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Is(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            if (TranslatedLocally.Contains(address)) return false;
            if (Translated.Contains(address)) return Is(Inner(address, 12));
            if (SixToFour.Contains(address)) return Is(Inner(address, 2));
        }

        return !Array.Exists(Closed, network => network.Contains(address));
    }

    private static IPAddress Inner(IPAddress address, int offset) => new(address.GetAddressBytes().AsSpan(offset, 4));
}

using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Fetching;

/// <summary>Requests that the desk itself sends to addresses people typed in. Section <c>Fetching</c>.</summary>
public sealed class FetchOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Fetching";

    /// <summary>Octets of an answer that are read, after decompression.</summary>
    /// <value>Default 32 MiB, from 1 KiB to 1 GiB.</value>
    [Range(1 << 10, 1 << 30)]
    public int MaximumBytes { get; set; } = 32 << 20;

    /// <summary>Seconds a fetch may take, redirects included.</summary>
    /// <value>Default 30, from 1 to 600.</value>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Redirects that are followed, each checked anew.</summary>
    /// <value>Default 5, from 0 to 20.</value>
    [Range(0, 20)]
    public int MaximumRedirects { get; set; } = 5;

    /// <summary>
    /// Networks inside the house that may be asked although they are not public, in CIDR form: <c>10.1.2.0/24</c>, <c>192.168.4.7/32</c>.
    /// Name single machines, never the network the desk's own services live in.
    /// </summary>
    /// <value>Default empty: public addresses only.</value>
    public IReadOnlyList<string> AllowedNetworks { get; set; } = [];
}

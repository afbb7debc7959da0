using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CaptionManager.Web.Hosting;

/// <summary>
/// What a request may take of the server, set here so that it does not change with the server's own defaults. How a message is framed is
/// Kestrel's to judge: what contradicts itself is refused and its connection closed, so that no proxy before it can read it otherwise.
/// </summary>
internal static class RequestLimits
{
    /// <summary>Octets of the first line.</summary>
    public const int Line = 8 << 10;

    /// <summary>Octets of all headers.</summary>
    public const int Headers = 32 << 10;

    /// <summary>Headers of a request.</summary>
    public const int HeaderCount = 100;

    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan KeptAlive = TimeSpan.FromMinutes(2);
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));

    /// <summary>Sets them.</summary>
    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = BodyLimits.Usual;
        limits.MaxRequestLineSize = Line;
        limits.MaxRequestHeadersTotalSize = Headers;
        limits.MaxRequestHeaderCount = HeaderCount;
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.KeepAliveTimeout = KeptAlive;
        limits.MinRequestBodyDataRate = SlowestBody;
        limits.Http2.MaxStreamsPerConnection = 100;
    }
}
